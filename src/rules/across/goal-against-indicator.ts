import { chineseNumber } from "../../model/chinese-number";
import { compareQuantities, unitsCompare, type Measure } from "../../model/compare-quantities";
import { decimalToText } from "../../model/decimal";
import type { Indicator } from "../../model/documents";
import { normaliseLabel } from "../../sheet/label";
import { defineTableRule, type Seen } from "../define-rule";

/** A rate that a goal promises at least: 举报投诉案件结案率达到98%以上, 参保率不低于百分之九十五. */
const PROMISE =
  /(\p{Script=Han}{2,24}?(?:[率度]|占比|比例|比重))(?:达到|达|不低于|不少于|保持在|稳定在|为|在|≥|大于|超过|高于)?(?:(\d{1,3}(?:\.\d{1,4})?)%|百分之([零〇一二三四五六七八九十百点]{1,10}))(以内|以下)?/gu;
const LEAD = /^(?:确保|保证|保持|实现|努力|使|将|全年|年度|本年|全市|全县|全区|其中|和|的|及)+/;
/** Goals for a longer time than this year's. */
const LATER = /(?:19|20)\d\d年|十四五|十五五|规划|[三五十]年|期末|逐步|力争/;
const OVER = /^及?以上/;
const SENTENCE_ENDS = "。；;\n";
const MOST_BEFORE = 60;
const SHORT = 4;

type Rate = Seen<Indicator, "level3" | "value", never>;

interface Promised extends Measure {
  readonly name: string;
  readonly text: string;
}

interface Floor extends Rate {
  readonly called: string;
  readonly rate: Measure;
}

/** The goal promises a higher rate than the indicator of the same name asks for. */
export const goalAgainstIndicator = defineTableRule({
  id: "goal-against-indicator",
  title: "绩效目标与指标值应一致",
  family: "跨表",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效指标是绩效目标的细化和量化",
  why: "目标说要达到的比率比指标值高，完成了指标却没有完成目标。",
  how: "以批复或工作计划为准，把目标和指标值改成同一个数。",
  needs: ["goals"],
  columns: { needs: ["level3", "value"] },
  check({ goals, indicators }, { report }) {
    const promises = promisesIn(goals.text);
    const floors = indicators.flatMap(floorOf).map((floor) => ({
      ...floor,
      isLone: promises.filter(({ name }) => isAbout(floor.called, name)).length === 1,
    }));
    for (const promised of promises) {
      const same = floors.filter(({ called }) => isAbout(called, promised.name));
      const looser = same.filter(({ rate }) => compareQuantities(rate, promised) === -1);
      // Where one of several keeps the promise, the others may be about something else.
      if (looser.length < same.length) continue;
      for (const { called, level3, value, isLone } of looser) {
        // Where a longer name and a shorter one have no other counterpart, they speak of each other.
        const isPlain = called === promised.name || (same.length === 1 && isLone);
        report({
          at: value,
          message: `${goals.label}写“${promised.text}”，“${level3.text}”的指标值却是“${value.text}”`,
          related: [{ role: goals.label, at: goals }],
          subject: level3.value,
          ...(isPlain
            ? {}
            : {
                severity: "warning",
                how: "如果说的是同一件事，改成同一个数；不是同一件事的，把指标名称写完整。",
              }),
        });
      }
    }
  },
});

function promisesIn(text: string): Promised[] {
  // One for one, so that places stay.
  const plain = text.replace(/[\uff05\uff10-\uff19]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return [...plain.matchAll(PROMISE)].flatMap((match) => {
    // The pattern gives the first two in every match.
    const [all, subject, digits, spelt, upper] = match as unknown as [
      string,
      string,
      ...(string | undefined)[],
    ];
    const name = subject.replace(LEAD, "");
    const number = digits ?? numberOf(spelt!);
    if (number === undefined || upper !== undefined) return [];
    if (LATER.test(sentenceBefore(plain, match.index) + name)) return [];
    const end = match.index + all.length;
    const said = text.slice(match.index, end) + (OVER.exec(text.slice(end, end + 3))?.[0] ?? "");
    return [{ name: normaliseLabel(name), number, unit: "%", text: said }];
  });
}

function numberOf(spelt: string): string | undefined {
  const number = chineseNumber(spelt);
  return number && decimalToText(number);
}

function sentenceBefore(text: string, from: number): string {
  let start = from;
  while (start > 0 && from - start < MOST_BEFORE && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--;
  return text.slice(start, from);
}

/** The rate that an indicator asks for at least; none for upper bounds and everything that is no rate. */
function floorOf({ level3, value }: Rate): Floor[] {
  const target = value.value;
  if (target.kind !== "quantity" || !unitsCompare(target.unit, "%")) return [];
  if (target.comparator === "≤" || target.comparator === "<") return [];
  const called = normaliseLabel(level3.value).replace(/\(%\)$/, "");
  return [{ level3, value, called, rate: target }];
}

/** Whether an indicator is called as something promised is, or as its last words are. */
function isAbout(called: string, name: string): boolean {
  return called === name || (called.length >= SHORT && name.endsWith(called));
}
