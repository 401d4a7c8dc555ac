/** What a made-up project is about; the tables of the quality bench are built from these. */
export interface Subject {
  readonly name: string;
  readonly purpose: string;
  /** What the money is spent on, for purposes that break the budget down. */
  readonly parts: readonly [string, string, string];
  readonly goals: readonly string[];
  /** 数量指标: name, description, unit. */
  readonly quantity: readonly (readonly [string, string, string])[];
  /** 质量指标, rates: name and description. */
  readonly quality: readonly (readonly [string, string])[];
  /** 社会效益指标, rates: name and description. */
  readonly benefit: readonly (readonly [string, string])[];
  /** A standard that is paid, in 元: name, description, unit. */
  readonly standard?: readonly [string, string, string];
  /** 满意度: whom it asks. */
  readonly served: string;
}
