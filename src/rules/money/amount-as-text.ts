import { amountAsWritten } from "../../model/amount";
import { defineWholeTableRule } from "../define-rule";
import { amountFields, sourceName, unseenBecause } from "./amount-fields";

const UNIT = /(?:亿元|万元|元)$/;

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
      const number = amountAsWritten(field.value);
      const hasUnit = UNIT.test(field.text.normalize("NFKC"));
      report({
        at: field,
        message: hasUnit
          ? `${sourceName(field)}写成了“${field.text}”，应只填数字 ${number}，单位“${field.value.unit}”写在表头`
          : `${sourceName(field)}“${field.text}”存成了文本，不能求和`,
        ...(hasUnit ? {} : { how: `改存为数字 ${number}。` }),
      });
    }
  },
});
