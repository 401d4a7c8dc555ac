import { sheetOf } from "../forms/table-sheet";
import { parseA1 } from "../../src/sheet/address";
import type { CellValue, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** The sheets of the workbook that the pane is tested with. */
export const HIRING = "招聘经费";
export const TRAINING = "培训经费";
export const NOTES = "封面";

/** 招聘经费: 成本指标 7000 万元 against a budget of 4000, and a sign ≧ that systems do not know. */
export function paneWorkbook(): WorkbookSnapshot {
  return {
    name: "测试2023.xlsx",
    sheets: [
      sheetOf(HIRING, projectRows(HIRING, { quantity: "≧5个", cost: "≤7000万元" })),
      sheetOf(TRAINING, projectRows(TRAINING, { quantity: "≧9个", cost: "≤4000万元" })),
      sheetOf(NOTES, [["2023年部门预算"], ["项目编码", "项目名称"]]),
    ],
  };
}

/** The workbook with other text in one cell. */
export function withCell(
  workbook: WorkbookSnapshot,
  sheet: string,
  a1: string,
  value: CellValue,
): WorkbookSnapshot {
  const cell = parseA1(a1)!;
  const sheets = workbook.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const values = each.values.map((row, at) =>
      at === cell.row ? row.map((old, col) => (col === cell.col ? value : old)) : row,
    );
    return { ...each, values };
  });
  return { ...workbook, sheets };
}

/** A 河北 项目绩效目标表: F10 is the 数量指标, F13 the 成本指标, C4 the 预算数, B3 the 项目编码, alike in both tables. */
function projectRows(name: string, { quantity, cost }: { quantity: string; cost: string }): CellValue[][] {
  return [
    [`${name}绩效目标表`],
    ["人力资源和社会保障局", null, null, null, "单位：万元"],
    ["项目编码", "13000023P00001010101A", null, "项目名称", name],
    ["预算规模及资金用途", "预算数", 4000, "其中：财政资金", 4000, "其他资金", 0],
    [null, "用于聘请人员。"],
    ["资金支出计划（%）", "3月底", "6月底", "10月底", null, "12月底"],
    [null, "20%", "50%", "70%", null, "100%"],
    ["绩效目标", "按时完成全年任务。"],
    ["一级指标", "二级指标", "三级指标", "绩效指标描述", null, "指标值", "指标值确定依据"],
    ["产出指标", "数量指标", "完成数量", "全年完成的数量", null, quantity, "工作计划"],
    [null, "质量指标", "合格率", "合格数占全部的比例", null, "≥95%", "工作计划"],
    [null, "时效指标", "完成及时率", "按时完成的比例", null, "≥95%", "工作计划"],
    [null, "成本指标", "项目总成本", "项目全部支出", null, cost, "预算安排"],
    ["效益指标", "社会效益指标", "服务水平提升率", "比上年提升的比例", null, "≥10%", "工作计划"],
    ["满意度指标", "服务对象满意度指标", "服务对象满意率", "满意人数的比例", null, "≥95%", "工作计划"],
  ];
}
