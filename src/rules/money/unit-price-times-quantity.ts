import { amountOf, amountWithUnit, type Amount } from "../../model/amount";
import { parseDecimal } from "../../model/decimal";
import type { Indicator } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import type { Target } from "../../model/target";
import { normaliseLabel } from "../../sheet/label";
import { defineTableRule, type Seen } from "../define-rule";

type Line = Seen<Indicator, "level2" | "level3" | "value", "description">;
type Quantity = Extract<Target, { kind: "quantity" }>;

const COUNTED = /^(万)?(?:人|名|户|生|个|家|件|台|套|村|亩)$/;
/** 元/人, 元/人/月, 元/月/人 …; undefined for everything that depends on more than these. */
const STANDARD =
  /^(万)?元\/(?:人|名|户|生|个|家|件|台|套|村|亩)(?:\/(年|月))?$|^(万)?元\/(月|年)\/(?:人|名|户|生)$/;
/** The standard may be the whole while the budget is one level's share, or the other way round. */
const SHARED = /中央|省级|市级|县级|区级|本级|配套|负担|分担|承担|部分|结转/;
/** Words that say nothing of what is counted. */
const GENERAL =
  /数量|人数|人员|人均|标准|金额|补贴|补助|发放|享受|实际|领取|成本|资金|费用|平均|每人|单位|经费|项目|工作|工资|[的数额费()]/g;
const SHARED_LETTERS = 3;
const MONTHS = 12;
/** Further off than this, no rounding and no late start explains it. */
const FAR_PERCENT = 20;

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
  reads: ["purpose", "name"],
  columns: { needs: ["level2", "level3", "value"], optional: ["description"] },
  check({ budget, purpose, name, indicators }, { report, unseen }) {
    if (budget.value.fen <= 0) return;
    const lines = indicators.filter(({ value }) => value.value.kind === "quantity");
    const counts = lines.filter((line) => line.level2.value.includes("数量") && isExact(line, COUNTED));
    const standards = lines.filter((line) => line.level2.value.includes("成本") && isExact(line, STANDARD));
    const [count, standard] = [counts[0], standards[0]];
    if (!count || !standard || counts.length > 1 || standards.length > 1) return;
    const words = textsOf(purpose, name, standard.level3, standard.description);
    if (SHARED.test(words) || !isSameThing(count, standard)) return;
    const yearly = costOf(count.value, standard.value);
    if (!yearly) return unseen("数量或标准太大，没有核算");
    if (yearly.some((fen) => isNear(fen, budget.value.fen))) return;
    const { unit } = budget.value;
    const whole = yearly.at(-1) ?? 0;
    const isMonthly = yearly.length > 1;
    const difference = amountWithUnit(Math.abs(whole - budget.value.fen), unit);
    report({
      at: standard.value,
      message:
        `${count.value.text} × ${standard.value.text}${isMonthly ? ` × ${MONTHS} 个月` : ""} = ${amountWithUnit(whole, unit)}，` +
        `预算数是 ${amountWithUnit(budget.value.fen, unit)}，相差 ${difference}`,
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
function isExact({ value }: Line, unit: RegExp): boolean {
  const target = value.value as Quantity;
  return (
    (target.comparator === null || target.comparator === "=") && !target.approximate && unit.test(target.unit)
  );
}

/** What is paid for one month, two … twelve, or once where the standard is no monthly one. */
function costOf(count: Given<Target>, standard: Given<Target>): number[] | undefined {
  const [quantity, price] = [count.value as Quantity, standard.value as Quantity];
  const [a, b] = [parseDecimal(quantity.number), parseDecimal(price.number)];
  if (!a || !b) return undefined;
  const tens = (quantity.unit.startsWith("万") ? 4 : 0) + (price.unit.startsWith("万") ? 4 : 0);
  const digits = a.digits * b.digits * 10n ** BigInt(tens);
  const once: Amount | undefined = amountOf({ digits, scale: a.scale + b.scale }, "元");
  if (!once || once.fen * MONTHS > Number.MAX_SAFE_INTEGER) return undefined;
  if (!/\/月/.test(price.unit)) return [once.fen];
  return Array.from({ length: MONTHS }, (_, index) => once.fen * (index + 1));
}

function isNear(fen: number, budget: number): boolean {
  return Math.abs(fen - budget) * 100 <= budget * FAR_PERCENT;
}

/** Both name the same people or things in words of their own. */
function isSameThing(count: Line, standard: Line): boolean {
  const [a, b] = [count, standard].map(({ level3, description }) =>
    normaliseLabel(textsOf(level3, description)).replace(GENERAL, " "),
  );
  for (let at = 0; a !== undefined && at + SHARED_LETTERS <= a.length; at++) {
    const letters = a.slice(at, at + SHARED_LETTERS);
    if (!letters.includes(" ") && b?.includes(letters)) return true;
  }
  return false;
}

function textsOf(...fields: readonly Field<unknown>[]): string {
  return fields.flatMap((field) => (field.state === "given" ? [field.text] : [])).join(" ");
}
