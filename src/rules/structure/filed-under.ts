import type { Field } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import type { Target } from "../../model/target";
import { isPercentUnit } from "../../model/units";
import { plainName } from "./level-names";

/** Words that end in 率 and count no share of anything. */
const NO_SHARE = /(?:频|速|功|分辨|利|税|汇|费|效)率$/;

/** Whether a level 2 is the one of a kind: 数量指标, 产出数量. */
export function isFiledUnder(level2: string, kind: "数量" | "质量" | "时效" | "成本"): boolean {
  return plainName(level2).endsWith(kind);
}

/** An indicator's name as it is looked into: without white space and without a unit in brackets at its end. */
export function indicatorName(level3: string): string {
  return normaliseLabel(level3).replace(/\([^()]*\)$/, "");
}

/** Whether an indicator is a share of something: by its name, and not against its value. */
export function isShare(level3: string, value: Field<Target>): boolean {
  const name = indicatorName(level3);
  if (!/(?:率|比例|比重|占比|百分比)$/.test(name) || NO_SHARE.test(name)) return false;
  // 培训出勤率 80人 is another mistake.
  return value.state !== "given" || value.value.kind !== "quantity" || isPercentUnit(value.value.unit);
}
