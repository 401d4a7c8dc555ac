import type { Difference } from "./compare-sheets";

/** Why a cell that was made anew does not hold what was published. */
export const REASONS = {
  /** 河北's form says （%） in its label, so that the share is a number below it; 满城 and 高新区 typed 25.00%, 20%. */
  share: ({ published, made }: Difference) =>
    typeof published === "string" &&
    /^\d+(?:\.\d+)?%$/.test(published) &&
    made === Number(published.slice(0, -1)),
  /** 高新区 typed the unit behind the money; a number shows it by its format, and can be summed. */
  money: ({ published, made, shown }: Difference) =>
    typeof published === "string" && published === `${String(made)}万元` && shown.made === published,
  /** 高新区 typed dashes where there is no code; a blank cell is 待填. */
  dashes: ({ published, made }: Difference) => published === "————" && made === "",
} as const satisfies Record<string, (difference: Difference) => boolean>;

export type Reason = keyof typeof REASONS;

/** The one reason that explains a difference; undefined where none does. */
export function explain(difference: Difference): Reason | undefined {
  const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) => REASONS[reason](difference));
  return reasons.length === 1 ? reasons[0] : undefined;
}
