import {
  amountAsWritten,
  amountText,
  moneyUnit,
  numberInUnit,
  type Amount,
  type MoneyUnit,
} from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { defineWholeTableRule, type FindingDraft } from "../define-rule";
import { amountFields, sourceName, unseenBecause } from "./amount-fields";

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
      const unit = namesUnit(field) ? declaredUnit(table, fields) : field.value.unit;
      report({ at: field, ...(unit === undefined ? withoutHead(field) : withHead(field, unit)) });
    }
  },
});

type Said = Pick<FindingDraft, "message" | "how" | "fixes">;

/** The table says in which unit its amounts are: the cell needs the bare number, and loses nothing with it. */
function withHead(field: Given<Amount>, declared: MoneyUnit): Said {
  const { value, text } = field;
  const name = sourceName(field);
  const written = amountAsWritten(value);
  if (declared !== value.unit) {
    const converted = amountText(value.fen, declared);
    const changes = [{ at: field, value: Number(converted) }];
    return {
      message: `${name}写成了“${text}”，表上的单位是“${declared}”，应填数字 ${converted}`,
      fixes: [{ title: `折算为 ${converted}（${declared}）`, safety: "confirm", changes }],
    };
  }
  const changes = [{ at: field, value: numberInUnit(value) }];
  const fixes = [{ title: `改为 ${written}`, safety: "safe" as const, changes }];
  if (namesUnit(field)) return { message: `${name}写成了“${text}”，应只填数字 ${written}`, fixes };
  return { message: `${name}“${text}”存成了文本，不能求和`, how: `改存为数字 ${written}。`, fixes };
}

/** 高新区's form has no place for a unit: only the number format can show one beside a number. */
function withoutHead(field: Given<Amount>): Said {
  const { value, text } = field;
  const written = amountAsWritten(value);
  return {
    message: `${sourceName(field)}“${text}”连单位存成了文字，不能求和`,
    how: `填数字 ${written}，单元格的数字格式自定义为 G/通用格式"${value.unit}"，显示的仍是 ${written}${value.unit}。`,
  };
}

function namesUnit({ text }: Given<Amount>): boolean {
  return text.includes("元");
}

/** The unit that the table says for all its amounts, or that its label gave to one without a unit of its own. */
function declaredUnit(
  table: ProjectTarget | DepartmentTarget,
  fields: readonly Field<Amount>[],
): MoneyUnit | undefined {
  if (table.kind === "ProjectTarget" && table.amountUnit.state === "given") {
    return moneyUnit(table.amountUnit.value.normalize("NFKC").trim());
  }
  return fields.find((field): field is Given<Amount> => field.state === "given" && !namesUnit(field))?.value
    .unit;
}
