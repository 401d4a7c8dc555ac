import { amountOf, amountWithUnit, type Amount } from "../../model/amount";
import { parseDecimal, type Decimal } from "../../model/decimal";
import type { Indicator } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import type { Target } from "../../model/target";
import { normaliseLabel } from "../../sheet/label";
import { defineTableRule, type Seen } from "../define-rule";

type Line = Seen<Indicator, "level2" | "level3" | "value", "description">;
type Quantity = Extract<Target, { kind: "quantity" }>;
type ExactLine = Line & { readonly value: Given<Quantity> };

const COUNTED = /^(万)?(?:人|名|户|生|个|家|件|台|套|村|亩)$/;
/** 元/人, 元/人/月, 元/月/人 …; undefined for everything that depends on more than these. */
const STANDARD =
  /^(万)?元\/(?:人|名|户|生|个|家|件|台|套|村|亩)(?:\/(年|月))?$|^(万)?元\/(月|年)\/(?:人|名|户|生)$/;
/** The standard may be the whole while the budget is one level's share, or the other way round. */
const SHARED = /中央|省级|市级|县级|区级|本级|配套|负担|分担|承担|部分|结转/;
/** Words that say nothing of what is counted. */
const GENERAL =
  /数量|人数|人员|人均|标准|金额|补贴|补助|发放|享受|实际|领取|成本|资金|费用|平均|每人|单位|经费|项目|工作|工资|[的数额费()]/g;
const MONTHS = 12;

/** 数量 times 标准 is far from the budget. */
export const unitPriceTimesQuantity = defineTableRule({
  id: "unit-price-times-quantity",
  title: "数量乘以标准应与预算数相符",
  family: "资金",
  severity: "warning",
  on: "ProjectTarget",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要与预算确定的资金量相匹配",
  why: "人数、标准和预算数三个数对不上，至少有一个写错，或者还有没写出来的支出。",
  how: "核对人数、标准和发放月数，改正写错的一个；还有别的支出的，在资金用途里写明。",
  needs: ["budget"],
  reads: ["name"],
  optional: ["purpose"],
  columns: { needs: ["level2", "level3", "value"], optional: ["description"] },
  check({ budget, purpose, name, indicators }, { profile, report, unseen }) {
    const lines = indicators.filter(isExact);
    const counts = lines.filter(
      ({ level2, value }) => level2.value.includes("数量") && COUNTED.test(value.value.unit),
    );
    const standards = lines.filter(
      ({ level2, value }) => level2.value.includes("成本") && STANDARD.test(value.value.unit),
    );
    const [count, standard] = [counts[0], standards[0]];
    if (!count || !standard || counts.length > 1 || standards.length > 1) return;
    const words = textsOf(purpose, name, standard.level3, standard.description);
    if (SHARED.test(words) || !isSameThing(count, standard)) return;
    const once = costOf(count.value, standard.value);
    if (!once) return unseen("数量 × 标准的得数太大，没有与预算数核对");
    // A standard for one month may be paid for part of the year.
    const most = standard.value.value.unit.includes("月") ? MONTHS : 1;
    const sums = Array.from({ length: most }, (_, index) => once.fen * (index + 1));
    const { fen, unit } = budget.value;
    if (sums.some((sum) => isNear(sum, fen, profile.thresholds.unitPricePercent))) return;
    const whole = once.fen * most;
    const difference = amountWithUnit(Math.abs(whole - fen), unit);
    report({
      at: standard.value,
      message:
        `${told(count)} × ${told(standard)}${most > 1 ? ` × ${most} 个月` : ""} = ${amountWithUnit(whole, unit)}，` +
        `${budget.label}是 ${amountWithUnit(fen, unit)}，相差 ${difference}`,
      related: [
        { role: count.level3.text, at: count.value },
        { role: budget.label, at: budget },
      ],
      difference,
      subject: standard.level3.value,
    });
  },
});

/** A bound from one side only says nothing of the product. */
function isExact(line: Line): line is ExactLine {
  const target = line.value.value;
  if (target.kind !== "quantity" || target.approximate) return false;
  return target.comparator === null || target.comparator === "=";
}

function told({ value }: ExactLine): string {
  return `${value.value.number}${value.value.unit}`;
}

/** What the standard comes to for all of them, once; undefined for more than an amount can hold. */
function costOf(count: Given<Quantity>, standard: Given<Quantity>): Amount | undefined {
  const [a, b] = [exact(count.value), exact(standard.value)];
  return a && b && amountOf({ digits: a.digits * b.digits, scale: a.scale + b.scale }, "元");
}

/** The number with the 万 of its unit. */
function exact({ number, unit }: Quantity): Decimal | undefined {
  const decimal = parseDecimal(number);
  return decimal && { ...decimal, digits: decimal.digits * (unit.startsWith("万") ? 10_000n : 1n) };
}

/** Further off than this, no rounding and no late start explains it. */
function isNear(fen: number, budget: number, percent: number): boolean {
  return Math.abs(fen - budget) * 100 <= budget * percent;
}

/** Both name the same people or things: in three letters of their own, or in all that their names say. */
function isSameThing(count: Line, standard: Line): boolean {
  const known = new Set(wordsOf(standard));
  if (wordsOf(count).some((letters) => known.has(letters))) return true;
  const [a, b] = [count, standard].map(({ level3 }) => normaliseLabel(level3.value).replace(GENERAL, ""));
  return a !== "" && a === b;
}

/** Every three letters of a line that stand together and say something. */
function wordsOf({ level3, description }: Line): (string | undefined)[] {
  const text = normaliseLabel(textsOf(level3, description)).replace(GENERAL, " ");
  return Array.from(text.matchAll(/(?=([^ ]{3}))/g), ([, letters]) => letters);
}

function textsOf(...fields: readonly Field<unknown>[]): string {
  return fields.flatMap((field) => (field.state === "given" ? [field.text] : [])).join(" ");
}
