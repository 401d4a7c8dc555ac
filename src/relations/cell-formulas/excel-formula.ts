import { areaToA1, type Area, type CellRef } from "../../sheet/address";
import type { SheetArea } from "../../sheet/extras";
import type { CellFormula, Term } from "./cell-formula";

/**
 * A formula as a spreadsheet program writes it: =IF(COUNT(D7:F7)=0,"",SUM(D7:F7)). It shows nothing while there is
 * nothing to add up, and passes over dashes and other text.
 */
export function excelFormula({ at: { sheet }, terms }: CellFormula): string {
  const plain = terms.filter((term) => term.kind === "cell");
  const coded = terms.filter((term) => term.kind === "coded");
  const added = sumText(sheet, plain, coded, 1);
  const taken = sumText(sheet, plain, coded, -1);
  return `=IF(${countText(sheet, plain, coded)}=0,"",${added}${taken === "" ? "" : `-${taken}`})`;
}

type CellTerm = Extract<Term, { kind: "cell" }>;
type CodedTerm = Extract<Term, { kind: "coded" }>;

function sumText(
  here: string,
  plain: readonly CellTerm[],
  coded: readonly CodedTerm[],
  sign: Term["sign"],
): string {
  const cells = plain.filter((term) => term.sign === sign).map(({ at }) => at);
  const sums = coded.filter((term) => term.sign === sign).map((term) => codedSum(here, term));
  const parts = [...(cells.length > 0 ? [`SUM(${references(here, cells)})`] : []), ...sums];
  return sign < 0 && parts.length > 1 ? `(${parts.join("+")})` : parts.join("+");
}

/** How much there is to add up: figures, or a line with the wanted code. */
function countText(here: string, plain: readonly CellTerm[], coded: readonly CodedTerm[]): string {
  const cells = plain.map(({ at }) => at);
  const lines = coded.map(({ codes, figures, wanted }) =>
    "code" in wanted
      ? `COUNTIF(${areaText(here, codes)},"${wanted.code}")`
      : `COUNT(${areaText(here, figures)})`,
  );
  return [...(cells.length > 0 ? [`COUNT(${references(here, cells)})`] : []), ...lines].join("+");
}

/** Codes count whether they were typed as text or as numbers; SUMIF with ??? would pass over the latter. */
function codedSum(here: string, { codes, figures, wanted }: CodedTerm): string {
  const [where, what] = [areaText(here, codes), areaText(here, figures)];
  return "code" in wanted
    ? `SUMIF(${where},"${wanted.code}",${what})`
    : `SUMPRODUCT(--(LEN(${where})=${wanted.digits}),${what})`;
}

/** Cells as ranges, as few as may be: D7:D9,D12. */
function references(here: string, cells: readonly CellRef[]): string {
  return rangesOf(cells)
    .map((range) => areaText(here, range))
    .join(",");
}

function areaText(here: string, { sheet, area }: SheetArea): string {
  const place = areaToA1(area);
  return sheet === here ? place : `'${sheet.replace(/'/g, "''")}'!${place}`;
}

/** Neighbours below or beside each other in one range, in the order in which they are named. */
function rangesOf(cells: readonly CellRef[]): SheetArea[] {
  const ranges: { sheet: string; area: Area }[] = [];
  for (const cell of cells) {
    const last = ranges.at(-1);
    const grown = last?.sheet === cell.sheet ? grownBy(last.area, cell) : undefined;
    if (last && grown) last.area = grown;
    else ranges.push({ sheet: cell.sheet, area: areaOf(cell) });
  }
  return ranges;
}

/** A column of cells with the next one below, or a row of them with the next one at its right. */
function grownBy(area: Area, { row, col }: CellRef): Area | undefined {
  const { top, left, bottom, right } = area;
  if (left === right && col === left && row === bottom + 1) return { ...area, bottom: row };
  if (top === bottom && row === top && col === right + 1) return { ...area, right: col };
  return undefined;
}

function areaOf({ row, col }: CellRef): Area {
  return { top: row, left: col, bottom: row, right: col };
}
