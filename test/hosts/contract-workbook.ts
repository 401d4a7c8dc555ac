import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** The workbook that the host contract is tried on: a small 绩效目标表, and sheets of every visibility. */
export const contractWorkbook: WorkbookSnapshot = {
  name: "合同.xlsx",
  sheets: [
    {
      ...sheet("绩效目标表", [
        ["项目绩效目标表", null, null, null],
        ["项目", "编码", "金额", null],
        ["预算数", "001", 3000, null],
        ["其他\n资金", "=x", 1000.5, true],
        ["合计", "是", 4000.5, false],
        ["占比", "50%", { error: "#DIV/0!" }, null],
      ]),
      formulas: blank<string | null>(6, 4, null, { "4,2": "=C3+C4", "5,2": "=C3/D3" }),
      numberFormats: blank(6, 4, "General", { "2,1": "@", "2,2": "#,##0.00", "3,2": "#,##0.00" }),
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    },
    sheet("备注", [["说明"]]),
    { ...sheet("已保护", [["锁住的内容"]]), protected: true },
    {
      ...sheet("藏行藏列", [
        ["科目", "合计", "单价"],
        ["教育", 100, 2],
        ["其中", 60, 3],
        ["其他", 40, 4],
      ]),
      hiddenRows: [1, 2],
      hiddenColumns: [2],
    },
    { ...sheet("隐藏表", [["藏着"]]), visible: "hidden" },
    { ...sheet("深藏表", [["藏得深"]]), visible: "veryHidden" },
  ],
};

function sheet(name: string, values: CellValue[][]): SheetSnapshot {
  const width = values[0]!.length;
  return {
    name,
    origin: { row: 0, col: 0 },
    values,
    formulas: blank<string | null>(values.length, width, null, {}),
    numberFormats: blank(values.length, width, "General", {}),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}

/** A block of one thing, with others at "row,col". */
function blank<T>(height: number, width: number, filler: T, others: Record<string, T>): T[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, col) => others[`${row},${col}`] ?? filler),
  );
}
