import { amountWithUnit, type Amount } from "../../model/amount";
import type { Document, Indicator, ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { textFigures } from "../../model/text-amounts";
import type { RollKind, RollLeft } from "./roll-plan";

/** The figures of a table that are carried as they are, though they belong to the old year: the user has to see to them. */
export function figuresLeft(document: Document): RollLeft[] {
  if (document.kind === "ActivityTargets") return [];
  if (document.kind === "BudgetTable")
    return budgetLeft(document.rows.flatMap(({ cells }) => Object.values(cells)));
  const { budget, fiscal, other, goals, indicators } = document;
  const money = given([budget, fiscal, other]);
  const carried = document.kind === "ProjectTarget" ? given([document.carryover]) : [];
  const amounts = [...money, ...carried].map((field) =>
    leftOf(field, "金额", "金额照搬，请按新年度预算填写"),
  );
  if (document.kind === "DepartmentTarget")
    return [...amounts, ...boundTexts([goals], money), ...boundLines(indicators, money)];
  return [
    ...amounts,
    ...boundTexts([document.purpose, goals], money),
    ...planLeft(document),
    ...boundLines(indicators, money),
  ];
}

function budgetLeft(fields: readonly Field<unknown>[]): RollLeft[] {
  const first = given(fields).find(({ value }) => typeof value === "object");
  return first ? [leftOf(first, "金额", "预算表的数照搬，请换成新年度的数")] : [];
}

function planLeft({ plan }: ProjectTarget): RollLeft[] {
  const shares = given(plan.map(({ share }) => share));
  const [first] = shares;
  if (!first) return [];
  const text = shares.map(({ label, text: share }) => `${label} ${share}`).join("、");
  return [
    { ...leftOf(first, "支出计划", "支出计划照搬，请按新年度的安排确认"), label: "资金支出计划", text },
  ];
}

/** Texts that name a sum which is one of the budget's. */
function boundTexts(fields: readonly Field<unknown>[], money: readonly Given<Amount>[]): RollLeft[] {
  return given(fields).flatMap((field) => sumsIn(field, field.text, money, "文字"));
}

function boundLines(indicators: readonly Indicator[], money: readonly Given<Amount>[]): RollLeft[] {
  return indicators.flatMap(({ level2, level3, description, value, basis }) => {
    const name = [level3, level2].find(({ state }) => state === "given");
    const before = name?.state === "given" ? `${name.text.replace(/\s/g, "")}：` : "";
    return [
      ...given([value]).flatMap((field) => sumsIn(field, field.text, money, "指标值")),
      ...given([level3, description, basis]).flatMap((field) => sumsIn(field, field.text, money, "文字")),
    ].map((left) => ({ ...left, label: before + left.label }));
  });
}

function sumsIn(
  field: Given<unknown>,
  text: string,
  money: readonly Given<Amount>[],
  kind: RollKind,
): RollLeft[] {
  for (const figure of textFigures(text)) {
    if (figure.kind !== "amount" || figure.amount.fen === 0) continue;
    const same = money.find(({ value }) => value.fen === figure.amount.fen);
    if (!same) continue;
    const sum = amountWithUnit(same.value.fen, same.value.unit);
    return [
      {
        ...leftOf(field, kind, `与${same.label} ${sum}相同，预算定了请确认`),
        text: text.slice(figure.from, figure.to),
      },
    ];
  }
  return [];
}

function leftOf(field: Given<unknown>, kind: RollKind, because: string): RollLeft {
  return { at: field.at, label: field.label, text: field.text, kind, because };
}

function given<T>(fields: readonly Field<T>[]): Given<T>[] {
  return fields.flatMap((field) => (field.state === "given" ? [field] : []));
}
