import { defineBudgetRule } from "../define-rule";
import { figuresOf, isMoney } from "./figures";

const MONEY = /[元币]$/;

/** A table with money that does not say whether it is 元 or 万元. */
export const unitDeclarationMissing = defineBudgetRule({
  id: "unit-declaration-missing",
  title: "表头应写明金额单位",
  family: "预算表",
  severity: "warning",
  basis: "部门预算公开表式：表头右上方写明“单位：万元”",
  why: "不知道是元还是万元，金额就差一万倍，也没法与别的表核对。",
  how: "在表头右上方写“单位：万元”或“单位：元”。",
  check(table, { report, unseen, notApplicable }) {
    const { figures, unread } = figuresOf(table);
    const unitless = unread.filter(({ isWithoutUnit }) => isWithoutUnit);
    const [first] = unitless;
    if (!first) {
      if (figures.some(isMoney)) return;
      for (const { because } of unread) unseen(because);
      return notApplicable("表里没有金额");
    }
    const { title, amountUnit } = table;
    if (amountUnit.state === "given" && MONEY.test(amountUnit.value))
      return report({ at: amountUnit, message: `金额单位写的是“${amountUnit.value}”，不是元、万元或亿元` });
    report({
      at: title.state === "given" ? title : { at: first.at, label: "金额" },
      message: `表里有 ${unitless.length} 个金额，没有写明单位是元还是万元`,
    });
  },
});
