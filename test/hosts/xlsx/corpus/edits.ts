import { toA1, type Cell } from "../../../../src/sheet/address";
import type { CellContent, CellEdit } from "../../../../src/sheet/edit";
import { formulaAt, valueAt, type SheetSnapshot } from "../../../../src/sheet/snapshot";
import { arrayAreas, isWithin } from "./laws";
import { cellsOf } from "./book";

/** What is written in turn: every kind of content, and texts that could be taken for something else. */
const CONTENTS: readonly CellContent[] = [
  { value: 1234.5678 },
  { value: "=SUM(A1:A3)" },
  { value: null },
  { formula: '=IF(1<2,"是&否","<")' },
  { value: "_x0041_ 与\t制表\n两行\r回车" },
  { value: true },
  { value: "  前后空格 " },
  { value: 123456789012345680 },
  { value: { error: "#N/A" } },
  { value: "绩效目标" },
  { value: 0.1 + 0.2 },
  { formula: "=SUM(B1:B3)" },
  { value: "＋１ & <b>'引号\"</b>" },
  { value: "123" },
];

/** The content of a cell as an edit expects it. */
export function contentAt(sheet: SheetSnapshot, cell: Cell): CellContent {
  const formula = formulaAt(sheet, cell);
  return formula === null ? { value: valueAt(sheet, cell) } : { formula };
}

/** Some edits of a sheet: cells with text, with numbers, with formulas, blank ones, and some beyond the table. */
export function someEdits(sheet: SheetSnapshot, markup: string): CellEdit[] {
  const areas = arrayAreas(cellsOf(markup).cells);
  const isFree = (cell: Cell): boolean => !areas.some((area) => isWithin(toA1(cell), area));
  return places(sheet)
    .filter(isFree)
    .map((cell, n) => ({
      at: { sheet: sheet.name, ...cell },
      expected: contentAt(sheet, cell),
      content: CONTENTS[n % CONTENTS.length]!,
    }));
}

function places(sheet: SheetSnapshot): Cell[] {
  const all = sheet.values.flatMap((row, r) => row.map((_, c) => ({ row: r, col: c })));
  const kinds = [
    all.filter((cell) => typeof valueAt(sheet, cell) === "string"),
    all.filter((cell) => typeof valueAt(sheet, cell) === "number"),
    all.filter((cell) => formulaAt(sheet, cell) !== null),
    all.filter((cell) => valueAt(sheet, cell) === null && formulaAt(sheet, cell) === null),
  ];
  const [height, width] = [sheet.values.length, sheet.values[0]?.length ?? 0];
  const beyond = [
    { row: height, col: 0 },
    { row: 1, col: width + 2 },
    { row: height + 30, col: 27 },
  ];
  const chosen = [...kinds.flatMap((cells) => [0, 1, 2, 5, 9].flatMap((n) => cells[n] ?? [])), ...beyond];
  return [...new Map(chosen.map((cell) => [toA1(cell), cell])).values()];
}
