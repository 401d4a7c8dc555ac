import { normaliseLabel, withoutUnit } from "../../src/sheet/label";

test.each([
  ["项目资金\n（万元）：", "项目资金(万元)"],
  [" 预 算　数 ", "预算数"],
  ["资金支出计划(％)", "资金支出计划(%)"],
  ["１２月底", "12月底"],
  ["“三公”经费", "三公经费"],
  ["年度资金总额:", "年度资金总额"],
  ["其中：财政拨款", "其中:财政拨款"],
  ["金额\u200b合计\ufeff", "金额合计"],
  ["[602]人社局", "(602)人社局"],
])("the label %j is compared as %j", (text, expected) => {
  expect(normaliseLabel(text)).toBe(expected);
});

test.each([
  ["预算数(万元)", "预算数"],
  ["预算数(单位:元)", "预算数"],
  ["资金支出计划(%)", "资金支出计划"],
  ["部门(单位)名称", "部门(单位)名称"],
])("%j without its unit is %j", (label, expected) => {
  expect(withoutUnit(label)).toBe(expected);
});
