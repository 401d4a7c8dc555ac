import type { NewSheet } from "../../../../src/sheet/edit";
import type { CellValue } from "../../../../src/sheet/snapshot";

const ROWS: readonly (readonly CellValue[])[] = [
  ["审核汇总", null, null],
  ["单位", "问题数", "占比"],
  ["人社局 & <教育局>", 3, 0.75],
  ["=不是公式", 1, 0.25],
  ["合计", 4, { error: "#N/A" }],
];

/** A sheet to add, with everything that sheets of ours have: formulas with values, looks, drop-downs, links, a chart, print set-up. */
export function newSheet(name: string): NewSheet {
  const blank = ROWS.map((row) => row.map(() => null));
  const formulas: (string | null)[][] = blank.map((row) => [...row]);
  formulas[4]![1] = "=SUM(B3:B4)";
  const area = (col: number) => ({ sheet: name, area: { top: 2, bottom: 3, left: col, right: col } });
  return {
    snapshot: {
      name,
      origin: { row: 0, col: 0 },
      values: ROWS,
      formulas,
      numberFormats: ROWS.map((row) => row.map((_, col) => (col === 2 ? "0.00%" : "General"))),
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
      hiddenRows: [],
      hiddenColumns: [],
      protected: false,
      visible: "visible",
    },
    look: {
      looks: [{}, { bold: true, fill: "DDEBF7", borders: { top: { style: "thin", color: "000000" } } }],
      cells: ROWS.map((row, r) => row.map(() => (r === 1 ? 1 : 0))),
      columnWidths: { 0: 30 },
      rowHeights: { 0: 24 },
    },
    extras: {
      validations: [
        {
          areas: [{ top: 2, left: 0, bottom: 3, right: 0 }],
          allow: { kind: "list", items: ["人社局", "教育局"] },
          message: "请选单位",
          isStrict: false,
        },
      ],
      links: [
        { at: { row: 2, col: 0 }, to: { sheet: name, cell: { row: 0, col: 0 } } },
        { at: { row: 3, col: 0 }, to: { file: "别的 表.xlsx" } },
      ],
      charts: [
        {
          kind: "column",
          title: "问题数",
          categories: area(0),
          series: [{ name: "问题数", values: area(1) }],
          place: { top: 7, left: 0, bottom: 20, right: 5 },
        },
      ],
      print: { paper: "A4", isLandscape: true, fitsWidth: true, titleRows: { from: 0, to: 1 } },
    },
  };
}
