import type { Amount } from "../model/amount";

/** What a new project table is to say; what is left out is for the user to fill in. */
export interface ProjectDraft {
  readonly name: string;
  /** 单位 or 实施单位, with its code in front where the form wants that. */
  readonly unit?: string;
  /** 主管部门及代码. */
  readonly authority?: string;
  readonly code?: string;
  /** "2024". */
  readonly year?: string;
  /** 项目来源. */
  readonly origin?: string;
  /** 项目期. */
  readonly period?: string;
  readonly budget?: Amount;
  readonly fiscal?: Amount;
  readonly carryover?: Amount;
  readonly other?: Amount;
  readonly purpose?: string;
  /** 资金支出计划, cumulative shares in percent points in the order of the form's months. */
  readonly plan?: readonly (number | undefined)[];
  readonly goals?: readonly string[];
  /** 项目类别, by which indicators are recommended: 补贴发放, 培训 … */
  readonly category?: string;
  readonly indicators: readonly IndicatorDraft[];
}

/** One line of a new indicator table; blanks are left out. */
export interface IndicatorDraft {
  readonly level1: string;
  readonly level2: string;
  readonly level3?: string;
  readonly description?: string;
  /** 指标值 as it is typed: "≤99.00万元". */
  readonly value?: string;
  readonly basis?: string;
}

/** The indicators that a place asks for, in their order: the `system` of a 口径. */
export type IndicatorSystem = readonly {
  readonly name: string;
  readonly required: boolean;
  readonly level2: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly required: boolean;
  }[];
}[];
