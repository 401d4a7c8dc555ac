import type { Amount } from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field } from "../../model/field";

type AmountField = Field<Amount>;

/** A total and the fields that should add up to it, as one row of a table has them. */
export interface Split {
  /** What messages call the total. */
  readonly name: string;
  readonly total: AmountField;
  readonly fiscal: AmountField;
  /** May be blank, which counts as nothing. */
  readonly others: readonly AmountField[];
}

/** Every total of a table with its sources: the budget, and in a department's table each task as well. */
export function splitsOf(table: ProjectTarget | DepartmentTarget): Split[] {
  if (table.kind === "ProjectTarget") {
    const { budget, fiscal, carryover, other } = table;
    return [{ name: sourceName(budget), total: budget, fiscal, others: [carryover, other] }];
  }
  const { budget, fiscal, other, tasks } = table;
  return [
    { name: sourceName(budget), total: budget, fiscal, others: [other] },
    ...tasks.map((task) => ({
      name: task.name.state === "given" ? `任务“${task.name.text}”的总额` : "任务的总额",
      total: task.total,
      fiscal: task.fiscal,
      others: [task.other],
    })),
  ];
}

/** Every place of a table that holds money. */
export function amountFields(table: ProjectTarget | DepartmentTarget): AmountField[] {
  return splitsOf(table).flatMap(({ total, fiscal, others }) => [total, fiscal, ...others]);
}

/** What messages call an amount: a department's total row is known by its column only. */
export function sourceName({ label }: Field<unknown>): string {
  return label === "总额" ? "金额合计" : label.replace(/^其中[:：]/, "");
}

/** Why an amount was not seen, for messages; undefined where it was, blank or not. */
export function unseenBecause(field: AmountField): string | undefined {
  if (field.state === "absent") return `没有找到“${field.label}”`;
  return field.state === "unreadable" ? `“${field.label}”读不出：${field.because}` : undefined;
}
