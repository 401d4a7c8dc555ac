import {
  amountAsWritten,
  amountText,
  moneyUnit,
  numberInUnit,
  type Amount,
  type MoneyUnit,
} from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { defineWholeTableRule, type FixDraft } from "../define-rule";
import { amountFields, sourceName, unseenBecause } from "./amount-fields";

const UNIT = /(?:亿元|万元|元)\s*$/;

/** Money that the cell keeps as text: 4000万元 with its unit, or a number that was typed or pasted as text. */
export const amountAsText = defineWholeTableRule({
  id: "amount-as-text",
  title: "金额单元格应只填数字",
  family: "资金",
  severity: "notice",
  basis: "项目绩效目标表填报说明：金额的单位在表头统一注明，单元格里填数字",
  why: "存成文字的金额不能求和，也不能与别的表核对。",
  how: "单元格里只留数字，单位在表头写明，如“单位：万元”。",
  on: "ProjectOrDepartment",
  check(table, { report, unseen, notApplicable }) {
    const fields = amountFields(table);
    if (fields.every(({ state }) => state === "foreign")) return notApplicable("本表样没有金额");
    for (const field of fields) {
      const because = unseenBecause(field);
      if (because) unseen(because);
      if (field.state !== "given" || field.kept === "number") continue;
      const hasUnit = namesUnit(field);
      const declared = hasUnit ? declaredUnit(table, fields) : field.value.unit;
      report({
        at: field,
        message: messageOf(field, hasUnit, declared ?? field.value.unit),
        ...(hasUnit ? {} : { how: `改存为数字 ${amountAsWritten(field.value)}。` }),
        fixes: [fixOf(field, declared)],
      });
    }
  },
});

function messageOf(field: Given<Amount>, hasUnit: boolean, declared: MoneyUnit): string {
  const name = sourceName(field);
  if (!hasUnit) return `${name}“${field.text}”存成了文本，不能求和`;
  const { fen, unit } = field.value;
  return declared === unit
    ? `${name}写成了“${field.text}”，应只填数字 ${amountAsWritten(field.value)}，单位“${unit}”写在表头`
    : `${name}写成了“${field.text}”，表上的单位是“${declared}”，应填数字 ${amountText(fen, declared)}`;
}

function namesUnit({ text }: Given<Amount>): boolean {
  return UNIT.test(text.normalize("NFKC"));
}

/** The unit that the table says for all its amounts, or that its label gave to one without a unit of its own. */
function declaredUnit(
  table: ProjectTarget | DepartmentTarget,
  fields: ReturnType<typeof amountFields>,
): MoneyUnit | undefined {
  if (table.kind === "ProjectTarget" && table.amountUnit.state === "given") {
    return moneyUnit(table.amountUnit.value.normalize("NFKC").trim());
  }
  return fields.find((field): field is Given<Amount> => field.state === "given" && !namesUnit(field))?.value
    .unit;
}

/** Taking the unit away is safe where the table says the same one; where it says none, the amount would lose it. */
function fixOf(field: Given<Amount>, declared: MoneyUnit | undefined): FixDraft {
  const { value } = field;
  if (declared === undefined) {
    const title = `在表头写明“单位：${value.unit}”，再改为 ${amountAsWritten(value)}`;
    return { title, safety: "show", changes: [] };
  }
  if (declared === value.unit) {
    const changes = [{ at: field, value: numberInUnit(value) }];
    return { title: `改为 ${amountAsWritten(value)}`, safety: "safe", changes };
  }
  const converted = amountText(value.fen, declared);
  return {
    title: `折算为 ${converted}（${declared}）`,
    safety: "confirm",
    changes: [{ at: field, value: Number(converted) }],
  };
}
