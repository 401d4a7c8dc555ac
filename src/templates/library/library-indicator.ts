/** One entry of the 指标库. */
export interface LibraryIndicator {
  /** Stable, so that a user's choice and an import find it again. */
  readonly id: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description: string;
  /** 指标值 as a pattern, with blanks in braces for what differs from project to project: "≤{预算数}万元", "≥{人数}人", "=100%". */
  readonly value: string;
  readonly basis: string;
  /** The kinds of project that it suits: 补贴发放, 培训 … */
  readonly categories: readonly string[];
  /** Where it came from. */
  readonly sources: readonly IndicatorSource[];
  /** Whether it is one of the user's own. */
  readonly isOwn?: boolean;
}

/** A table that an indicator of the library stands in. */
export interface IndicatorSource {
  /** The document: "曹妃甸区2023". */
  readonly document: string;
  /** The name of the project or table. */
  readonly table: string;
}
