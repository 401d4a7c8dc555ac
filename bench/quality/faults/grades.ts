import type { RowData } from "../../../src/forms/form-data";
import { rowsOf, withRows, type Table } from "../books";
import { replacedAt } from "../lists";
import { pick, whole, type Random } from "../random";
import { fault, where, without, type Fault, type TableSeed } from "./fault";

const KEYS = ["excellent", "good", "fair", "poor"] as const;
const isActivities = (table: Table): boolean => table.form.document === "ActivityTargets";

type Texts = readonly (string | undefined)[];

/** Faults in the grades of activities, and in the activities themselves. */
export const GRADES: readonly Fault[] = [
  fault(
    "grade-missing",
    "有档空着",
    graded((random) =>
      pick<Texts>(random, [
        ["100%", "≥90%", undefined, undefined],
        ["≥95%", "≥90%", "≥80%", undefined],
        [">2次", "≤2次", undefined, undefined],
        ["及时", undefined, "延期两周", "延期三周"],
        [undefined, "≥90%", "≥80%", "<80%"],
      ]),
    ),
  ),
  fault(
    "grade-gap",
    "两档之间有空当",
    graded((random) => {
      const top = whole(random, 3, 60) * 10;
      return pick<Texts>(random, [
        [">2次", "<2次", undefined, undefined],
        [`≥${top}人`, `${top - 20}-${top - 10}人`, `${top - 40}-${top - 21}人`, `<${top - 40}人`],
        ["≥95%", "85%-90%", "80%-85%", "<80%"],
        [`>${top}次`, `<${top}次`, `<${top - 10}次`, `<${top - 20}次`],
        ["≥90%", "≥80%", "≥70%", "<60%"],
      ]);
    }),
  ),
  fault(
    "grade-overlap",
    "两档有重叠",
    graded((random) => {
      const top = whole(random, 8, 60) * 10;
      return pick<Texts>(random, [
        [`${top}人以上`, `${top - 40}-${top}人`, `${top - 80}-${top - 41}人`, `${top - 80}人以下`],
        [`≥${top}人`, `${top - 10}-${top}人`, `${top - 20}-${top - 11}人`, `<${top - 20}人`],
        ["≥95%", "90%-95%", "80%-89%", "<80%"],
        ["≥95%", "≥90%", "≥80%", "≤80%"],
      ]);
    }),
  ),
  fault(
    "grade-same",
    "两档一样",
    graded((random) =>
      pick<Texts>(random, [
        ["是", "基本达到", "否", "否"],
        ["100%", "≥90%", "≥80%", "≥80%"],
        ["及时", "及时", "延期两周", "延期三周"],
        ["≥3次", "≥3次", "≥1次", "<1次"],
      ]),
    ),
  ),
  fault(
    "grade-order",
    "良比优还高",
    graded((random) => {
      const top = whole(random, 70, 90);
      return pick<Texts>(random, [
        [`≥${top}%`, `≥${top + 5}%`, `≥${top - 10}%`, `<${top - 10}%`],
        [`≥${top}%`, `≥${top - 20}%`, `≥${top - 10}%`, `<${top - 20}%`],
        [`≥${top}次`, `≥${top + 20}次`, `≥${top - 10}次`, `<${top - 10}次`],
        ["<80%", "≥80%", "≥90%", "100%"],
      ]);
    }),
  ),
  fault(
    "activity-duplicate",
    "同一活动写两遍",
    where(isActivities, (table) => {
      const rows = rowsOf(table);
      const first = rows[0];
      const other = rows.find((row) => row["code"] !== first?.["code"]);
      if (!first || !other) return undefined;
      return withRows(
        table,
        rows.map((row) =>
          row["code"] === other["code"]
            ? { ...row, name: first["name"] ?? "", activityDescription: first["activityDescription"] ?? "" }
            : row,
        ),
      );
    }),
  ),
  fault(
    "activity-goal-missing",
    "活动没有绩效目标",
    where(isActivities, (table, random) => {
      const gone = pick(random, rowsOf(table))["code"];
      return withRows(
        table,
        rowsOf(table).map((row) => (row["code"] === gone ? without(row, "goal") : row)),
      );
    }),
  ),
];

/** Gives some indicator other grades. */
function graded(choose: (random: Random) => Texts): TableSeed {
  return where(isActivities, (table, random) => {
    const rows = rowsOf(table);
    const at = whole(random, 0, rows.length - 1);
    const bare = KEYS.reduce<RowData>((row, key) => without(row, key), rows[at]!);
    const texts = choose(random);
    const given = KEYS.flatMap((key, index) => {
      const text = texts[index];
      return text === undefined ? [] : [[key, text] as const];
    });
    return withRows(table, replacedAt(rows, at, { ...bare, ...Object.fromEntries(given) }));
  });
}
