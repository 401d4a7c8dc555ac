import type { Area } from "../../sheet/address";
import type { SummaryColumn } from "./summary-columns";

/** The rows above the projects: title, unit of money, labels in one row or, with months, in two. */
export interface SummaryHead {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly merges: readonly Area[];
  /** The first row of labels. */
  readonly labels: number;
}

/** The title, without a year. */
export const SUMMARY_TITLE = "项目绩效目标汇总表";

/** Lays out the head over some columns. */
export function summaryHead(columns: readonly SummaryColumn[], year: string | undefined): SummaryHead {
  const last = columns.length - 1;
  const title = year === undefined ? SUMMARY_TITLE : `${year}年度${SUMMARY_TITLE}`;
  const above = [
    columns.map((_, col) => (col === 0 ? title : null)),
    columns.map((_, col) => (col === last ? "单位：万元" : null)),
  ];
  const whole = { top: 0, left: 0, bottom: 0, right: last };
  const grouped = columns.flatMap(({ group }, col) => (group === undefined ? [] : [col]));
  const [first, end] = [grouped[0], grouped.at(-1)];
  if (first === undefined || end === undefined) {
    return { rows: [...above, columns.map(({ label }) => label)], merges: [whole], labels: 2 };
  }
  const upper = columns.map(({ group, label }, col) =>
    group === undefined ? label : col === first ? group : null,
  );
  const lower = columns.map(({ group, label }) => (group === undefined ? null : label));
  const down = columns.flatMap(({ group }, col) =>
    group === undefined ? [{ top: 2, left: col, bottom: 3, right: col }] : [],
  );
  const across = first === end ? [] : [{ top: 2, left: first, bottom: 2, right: end }];
  return { rows: [...above, upper, lower], merges: [whole, ...down, ...across], labels: 2 };
}
