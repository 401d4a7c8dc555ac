import { defineWholeTableRule } from "../define-rule";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";

/** What a field is called where its label on the form does not name it. */
const NAMES: Readonly<Record<string, string>> = { "单位：…": "金额单位", "(…年度)": "年度" };

/**
 * A field of the head is blank, or its label is not on the sheet. 上年结转 and 其他资金 may be blank: that is 0.
 * 项目编码 has a rule of its own.
 */
export const headFieldMissing = defineWholeTableRule({
  id: "head-field-missing",
  title: "表头项目应填写齐全",
  family: "结构",
  severity: "warning",
  on: "ProjectOrDepartment",
  basis: "绩效目标表表样及填报说明",
  why: "缺了表头项目，这张表对不上预算里的项目和金额。",
  how: "按预算批复或项目库补填。",
  check(table, { report, unseen }) {
    const head = headOf(table);
    for (const field of head) {
      if (field.state === "blank") report({ at: field, message: `“${nameOf(field)}”没有填写` });
      if (field.state === "unreadable") unseen(`“${nameOf(field)}”读不出：${field.because}`);
    }
    const absent = head.filter((field) => field.state === "absent").map(nameOf);
    if (absent.length === 0) return;
    const { sheet, area } = table.source;
    const message = `本表没有${absent.map((name) => `“${name}”`).join("、")}`;
    report({
      at: { at: { sheet, row: area.top, col: area.left }, label: "表头" },
      message,
      how: "对照表样补上；已有的，把标签改成表样的写法。",
      subject: message,
    });
  },
});

function headOf(table: ProjectTarget | DepartmentTarget): readonly Field<unknown>[] {
  if (table.kind === "DepartmentTarget") return [table.name, table.year, table.budget];
  const { unit, authority, name, origin, period, year, amountUnit, purpose } = table;
  const { budget, fiscal, carryover, other } = table;
  const hasOther = other.state === "given" && other.value.fen !== 0;
  return [
    ...[unit, authority, name, origin, period, year],
    // A budget that was read has its unit, if not above the table then in its own cell.
    ...(budget.state === "given" ? [] : [amountUnit]),
    budget,
    // 财政资金 is missing only where no other source is given either.
    ...(hasOther ? [] : [fiscal]),
    // Blank, these two mean nothing; their labels must be there all the same.
    ...[carryover, other].filter(({ state }) => state === "absent"),
    purpose,
  ];
}

function nameOf({ label }: Field<unknown>): string {
  return NAMES[label] ?? label;
}
