import type { ProjectTarget } from "../../model/documents";
import { MONEY_COLUMNS, MONEY_KEYS, type MoneyColumn } from "./project-line";

/** A column of the summary. */
export interface SummaryColumn {
  readonly label: string;
  /** What stands over several columns. */
  readonly group?: string;
  /** In characters. */
  readonly width: number;
  readonly format: string;
  readonly of: ColumnContent;
}

/** What the cells of a column say. */
export type ColumnContent =
  | { readonly kind: "serial" | "code" | "name" | "unit" | "indicators" | "problems" | "remark" }
  | { readonly kind: "money"; readonly key: MoneyColumn }
  /** The month by its place among those of the summary. */
  | { readonly kind: "share"; readonly month: number };

/** What stands over the columns of the months. */
export const PLAN_GROUP = "资金支出计划（累计，%）";

const MONEY_FORMAT = "#,##0.00";
/** 21 signs in one line. */
const CODE_WIDTH = 24;
const MONEY_WIDTH = 12;
const SHARE_WIDTH = 8;
const COUNT_WIDTH = 7;

/** The columns of the summary of some projects; 上年结转 only where their forms have it. */
export function summaryColumns(
  projects: readonly ProjectTarget[],
  months: readonly string[],
): readonly SummaryColumn[] {
  const hasCarryover = projects.some(({ carryover }) => carryover.state !== "foreign");
  return [
    { label: "序号", width: 6, format: "0", of: { kind: "serial" } },
    { label: "项目编码", width: CODE_WIDTH, format: "@", of: { kind: "code" } },
    { label: "项目名称", width: 32, format: "@", of: { kind: "name" } },
    { label: "单位", width: 20, format: "@", of: { kind: "unit" } },
    ...MONEY_KEYS.filter((key) => key !== "carryover" || hasCarryover).map((key): SummaryColumn => ({
      label: MONEY_COLUMNS[key],
      width: MONEY_WIDTH,
      format: MONEY_FORMAT,
      of: { kind: "money", key },
    })),
    ...months.map((label, month): SummaryColumn => ({
      label,
      group: PLAN_GROUP,
      width: SHARE_WIDTH,
      format: "0.00",
      of: { kind: "share", month },
    })),
    { label: "指标数", width: COUNT_WIDTH, format: "0", of: { kind: "indicators" } },
    { label: "问题数", width: COUNT_WIDTH, format: "0", of: { kind: "problems" } },
    { label: "备注", width: 16, format: "@", of: { kind: "remark" } },
  ];
}
