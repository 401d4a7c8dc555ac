import type { PlanPoint } from "../../model/documents";
import type { Located } from "../../model/field";
import { defineTableRule, type FixDraft, type Place } from "../define-rule";
import { planUnseen, shiftedFigures } from "./plan-row";

type Change = FixDraft["changes"][number];

/** A figure of the plan stands beside the months: five values for four months, or one left of its month. */
export const planShifted = defineTableRule({
  id: "plan-shifted",
  title: "支出计划的数应填在对应的月份下面",
  family: "支出计划",
  severity: "error",
  on: "ProjectTarget",
  basis: "项目绩效目标表表样：3、6、10、12 月底各有一格，每格填一个累计比例",
  why: "数字不在月份下面，导入和汇总时会丢掉，或者算到别的月份。",
  how: "把各期的比例移到对应的月份下面，多出来的删去。",
  // Blank throughout is possible when all figures stand beside their months.
  plan: false,
  check({ plan, strays }, { report, unseen, notApplicable }) {
    if (plan.length === 0) return notApplicable("本表样没有资金支出计划");
    const hidden = planUnseen(plan);
    if (hidden !== undefined) return unseen(hidden);
    const shifted = shiftedFigures(plan, strays);
    const [first] = shifted;
    if (!first) return;
    const blanks = plan.map(({ share }) => share).filter((share) => share.state === "blank");
    const [blank] = blanks;
    const texts = shifted.map(({ text }) => `“${text}”`).join("、");
    const fixes = fixOf(plan, shifted);
    const related = shifted.map((stray) => ({ role: "没有月份的数", at: placeOf(stray) }));
    if (blank) {
      const months = blanks.map(({ label }) => label).join("、");
      const message = `${months}下面空着，同一行的${texts}却不在任何月份下面，像是填错了列`;
      return report({ at: blank, message, related, fixes });
    }
    const months = plan.length;
    report({
      at: placeOf(first),
      message: `${months} 个月份填了 ${months + shifted.length} 个数，${texts}不在任何月份下面`,
      related: related.slice(1),
      fixes,
    });
  },
});

function placeOf({ at, text }: Located<string>): Place {
  return { at, label: "资金支出计划", text };
}

/** The figures in their order, one under each month; a figure that is only said twice is left out. */
function fixOf(plan: readonly PlanPoint[], shifted: readonly Located<string>[]): FixDraft[] {
  const given = plan.flatMap(({ share }) =>
    share.state === "given" ? [{ at: share.at, text: share.text }] : [],
  );
  const figures = [...given, ...shifted.map(({ at, text }) => ({ at, text }))].sort(
    (a, b) => a.at.col - b.at.col,
  );
  const texts = figures.map(({ text }) => text);
  const wanted =
    texts.length === plan.length ? texts : texts.filter((text, index) => text !== texts[index - 1]);
  if (wanted.length !== plan.length || !isRising(wanted)) return [];
  const moves = wanted.flatMap((text, index): Change[] => {
    const share = plan[index]?.share;
    if (!share || !("at" in share) || (share.state === "given" && share.text === text)) return [];
    return [{ at: share, value: text.endsWith("%") ? text : Number(text) }];
  });
  const removals = shifted.map((stray): Change => ({ at: placeOf(stray), value: null }));
  return [{ title: `依次填成 ${wanted.join("、")}`, safety: "confirm", changes: [...moves, ...removals] }];
}

function isRising(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/%$/, "")));
  return numbers.every((number, index) => number >= (numbers[index - 1] ?? 0)) && numbers.at(-1) === 100;
}
