import { isMoneyUnit, isPercentUnit, isUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { plainName } from "./names";
import { namedUnit } from "./named-unit";

/** A unit in brackets ends the name; 服务县（区）数 has none. */
const AT_END = /[(（](?:单位[:：])?([^()（）]{1,6})[)）]$/;
/** Words that may stand for each other. */
const SAME: readonly (readonly string[])[] = [
  ["人", "名", "位"],
  ["场", "场次", "次"],
  ["期", "次", "场次"],
  ["课时", "学时"],
  ["天", "日"],
  ["户", "家"],
];
const DIFFER: Readonly<Record<string, readonly string[]>> = {
  人次: ["人", "名", "位"],
  人: ["人次", "户", "家", "个"],
  户: ["人", "人次"],
};

/** The name says which unit its number has, and the number has another. */
export const unitInNameDiffers = defineIndicatorRule({
  id: "unit-in-name-differs",
  title: "指标值的单位要和名称里的一致",
  family: "指标值",
  severity: "notice",
  basis: "预算管理一体化系统的指标“计量单位”项与指标名称应表示同一种量",
  why: "名称按一种单位统计、指标值按另一种单位填写，完成值就没法比。",
  how: "按实际统计的口径统一名称和指标值的单位。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity") return;
    const inBrackets = AT_END.exec(level3.value.trim())?.[1];
    const isBracketed = inBrackets !== undefined && isUnit(inBrackets);
    const { counted } = namedUnit(plainName(level3.value), { state: "foreign", label: "" });
    const said = isBracketed ? inBrackets : counted;
    if (said === undefined) return;
    const unit = bare(target.unit);
    const differs = isBracketed ? isOther(bare(said), unit) : DIFFER[said]?.includes(unit);
    if (!differs) return;
    report({
      at: value,
      message: `名称“${level3.text}”按“${said}”统计，指标值“${value.text}”的单位却是“${target.unit}”`,
    });
  },
});

/** A unit without its scale and its denominator: 万元/人 → 元, 个项目 → 个. */
function bare(unit: string): string {
  const first = unit.normalize("NFKC").split(/[/*×·每]/)[0]!;
  const plain = first.replace(/^[百千万亿]+/, "");
  if (isMoneyUnit(plain)) return "元";
  if (isPercentUnit(first)) return "%";
  return /^[个家名所项]\p{Script=Han}/u.test(plain) && !/^[个家项]次$/.test(plain)
    ? plain.slice(0, 1)
    : plain;
}

function isOther(a: string, b: string): boolean {
  if (a === "" || b === "" || a === b) return false;
  return !SAME.some((words) => words.includes(a) && words.includes(b));
}
