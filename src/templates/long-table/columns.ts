/** What a line of the 一行一指标 table says. */
export type LongKey =
  | "unit"
  | "code"
  | "name"
  | "level1"
  | "level2"
  | "level3"
  | "description"
  | "value"
  | "sign"
  | "number"
  | "measure"
  | "basis";

/** A column of the 一行一指标 table. */
export interface LongColumn {
  readonly label: string;
  readonly aliases: readonly string[];
  /** In characters. */
  readonly width: number;
}

/** The columns in their order; what a value is counted in is 计量单位, since 单位 is who carries the project out. */
export const LONG_COLUMNS: Readonly<Record<LongKey, LongColumn>> = {
  unit: column("单位名称", 28, "单位 实施单位 预算单位 项目单位"),
  code: column("项目编码", 24, "项目代码 项目编号 编码"),
  name: column("项目名称", 32),
  level1: column("一级指标", 12, "一级指标名称"),
  level2: column("二级指标", 18, "二级指标名称"),
  level3: column("三级指标", 28, "三级指标名称 指标名称"),
  description: column("绩效指标描述", 36, "指标描述 指标说明 指标内容 指标解释 绩效指标描述(指标内容)"),
  value: column("指标值", 16, "年度指标值 目标值 年初目标值 年初指标值 预期指标值"),
  sign: column("符号", 8, "计算符号 指标符号 运算符号"),
  number: column("数值", 14, "值 指标值(数值) 目标数值"),
  measure: column("计量单位", 12, "单位(文字描述) 指标单位 指标值单位 度量单位"),
  basis: column("指标值确定依据", 28, "确定依据 指标值设定依据 指标依据"),
};

/** The keys, in order. */
export const LONG_KEYS = Object.keys(LONG_COLUMNS) as readonly LongKey[];

function column(label: string, width: number, aliases = ""): LongColumn {
  return { label, width, aliases: aliases.split(" ").filter((alias) => alias !== "") };
}

/** The key that a label stands for, as labels are compared. */
export function longKeyOf(label: string): LongKey | undefined {
  return LONG_KEYS.find(
    (key) => LONG_COLUMNS[key].label === label || LONG_COLUMNS[key].aliases.includes(label),
  );
}
