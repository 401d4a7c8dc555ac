import type { XlsxSheet } from "../hosts/xlsx/read-workbook";
import type { Lines, SheetShape } from "../hosts/xlsx/reshape";
import type { CellContent, CellEdit } from "../sheet/edit";

const BLANK: CellContent = { value: null };

/**
 * The edits that blank the cells of rows and columns which are to be taken out: by them a file knows which formulas
 * read what is going, and that their values are true no more.
 */
export function removedCells(shapes: readonly SheetShape[], sheets: readonly XlsxSheet[]): CellEdit[] {
  return shapes.flatMap(({ sheet: name, rows, columns }) => {
    const file = sheets.find(({ snapshot }) => snapshot.name === name);
    if (!file) return [];
    const { origin, values, formulas } = file.snapshot;
    const [rowGoes, columnGoes] = [goes(rows), goes(columns)];
    return values.flatMap((line, r) =>
      line.flatMap((value, c): CellEdit[] => {
        const at = { sheet: name, row: origin.row + r, col: origin.col + c };
        const formula = formulas[r]?.[c] ?? null;
        if (value === null && formula === null) return [];
        if (!rowGoes(at.row) && !columnGoes(at.col)) return [];
        return [{ at, expected: formula === null ? { value } : { formula }, content: BLANK }];
      }),
    );
  });
}

function goes(lines: Lines | undefined): (line: number) => boolean {
  if (!lines) return () => false;
  const kept = new Set(lines.origins);
  return (line) => line < lines.before && !kept.has(line);
}
