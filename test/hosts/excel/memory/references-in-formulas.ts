import { columnName, parseA1 } from "../../../../src/sheet/address";
import { quoted, unquoted } from "./addresses";
import { COLUMNS, ROWS } from "./model";

const PARTS =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(])/gu;

/** A cell that a formula refers to. */
interface Reference {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly col: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A formula with each of its references as told; null is one that no longer leads anywhere. */
function withReferences(
  formula: string,
  change: (at: Reference) => Pick<Reference, "row" | "col"> | null,
): string {
  return formula.replace(
    PARTS,
    (
      whole,
      text?: string,
      sheet?: string,
      fixedColumn?: string,
      letters?: string,
      fixedRow?: string,
      digits?: string,
    ) => {
      const cell = text === undefined ? parseA1(`${letters}${digits}`) : undefined;
      if (!cell) return whole;
      const name = sheet === undefined ? undefined : unquoted(sheet.slice(0, -1));
      const found = change({
        ...cell,
        sheet: name,
        fixedRow: fixedRow === "$",
        fixedColumn: fixedColumn === "$",
      });
      const prefix = name === undefined ? "" : `${quoted(name)}!`;
      if (!found) return `${prefix}#REF!`;
      return `${prefix}${fixedColumn}${columnName(found.col)}${fixedRow}${found.row + 1}`;
    },
  );
}

/** A formula as it is so many rows and columns further; what is fixed stays. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return withReferences(formula, ({ row, col, fixedRow, fixedColumn }) => ({
    row: fixedRow ? row : (row + rows + ROWS) % ROWS,
    col: fixedColumn ? col : (col + columns + COLUMNS) % COLUMNS,
  }));
}

/** A formula after cells of a sheet moved; `home` is the sheet on which the formula stands. */
export function followedFormula(
  formula: string,
  home: string,
  sheet: string,
  follow: (row: number, col: number) => Pick<Reference, "row" | "col"> | null,
): string {
  return withReferences(formula, (at) => ((at.sheet ?? home) === sheet ? follow(at.row, at.col) : at));
}
