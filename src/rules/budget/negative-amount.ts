import { amountWithUnit } from "../../model/amount";
import { decimalToText } from "../../model/decimal";
import { defineBudgetRule } from "../define-rule";
import { cellName, figuresOf, rowName, type Figure } from "./figures";

/** Columns that tell a change, or what was left over and may have been taken back. */
const SIGNED_COLUMN = /增减|差额|调整|结转|结余/;
const SIGNED_LINE = /结转|结余|冲减|调减|核减|收回/;
const SUM_COLUMN = /^(?:合计|小计|总计)$/;

/** A figure below zero where nothing can be. */
export const negativeAmount = defineBudgetRule({
  id: "negative-amount",
  title: "预算数不应是负数",
  family: "预算表",
  severity: "warning",
  basis: "预算表列示计划取得的收入和计划安排的支出，只有增减额和结转结余的冲减可以是负数（预算编制惯例）",
  why: "收入、支出和数量不会小于零，负数多半是多打了负号，或者把调减额当成了预算数，合计也跟着少了。",
  how: "核对原始数据，去掉负号；这一格填的是调减额的，改填调减以后的预算数。",
  check(table, { report, unseen, notApplicable }) {
    const { figures, unread } = figuresOf(table);
    if (figures.length + unread.length === 0) return notApplicable("表里没有数字");
    for (const { because } of unread) unseen(because);
    const negative = figures.filter(isNegative);
    const left = new Set(negative.filter(isSigned).map(({ row }) => row));
    for (const figure of negative) {
      const { row, field } = figure;
      if (isSigned(figure)) continue;
      // A sum may be negative because of what it sums up.
      if (SUM_COLUMN.test(field.label) && left.has(row)) continue;
      report({
        at: field,
        message: `${cellName(figure)}是 ${figureText(figure)}`,
        subject: rowName(row),
      });
    }
  },
});

function isNegative({ field: { value } }: Figure): boolean {
  return "fen" in value ? value.fen < 0 : value.digits < 0n;
}

function isSigned({ row, field }: Figure): boolean {
  return SIGNED_COLUMN.test(field.label) || SIGNED_LINE.test(rowName(row));
}

function figureText({ field: { value } }: Figure): string {
  return "fen" in value ? amountWithUnit(value.fen, value.unit) : decimalToText(value);
}
