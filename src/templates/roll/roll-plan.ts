import type { CellRef } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";

/** What a change of a table that is rolled to another year is about. */
export type RollKind = "年度" | "编码" | "金额" | "支出计划" | "指标值" | "文字";

/** The budget year of a table, and the one that it is to be for. */
export interface RollYears {
  readonly from: number;
  readonly to: number;
}

/** One cell that is to say something else in the new year. */
export interface RollChange {
  readonly at: CellRef;
  /** What the cell is: 项目名称, 质量指标：绩效指标描述 … */
  readonly label: string;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly kind: RollKind;
  /** Why, in Chinese. */
  readonly because: string;
  /** Whether it is taken unless the user says otherwise: off for what is only likely. */
  readonly isOn: boolean;
}

/** Something that stays as it is, and that the user should know of. */
export interface RollLeft {
  readonly at: CellRef;
  readonly label: string;
  /** What stays: the words with the year, or the figure. */
  readonly text: string;
  readonly kind: RollKind;
  /** Why it stays, and what to see to. */
  readonly because: string;
}

/** What becomes of a table in another year. */
export interface RollPlan {
  readonly changes: readonly RollChange[];
  readonly left: readonly RollLeft[];
}
