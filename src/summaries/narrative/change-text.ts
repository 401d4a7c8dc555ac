import { percentText, shownFen, wanText } from "./figure-text";

/** Where the user writes why; nothing in the tables tells it. */
export const REASON = "主要原因是＿＿＿＿";

/** How a figure changed: 减少18.00万元，下降58.82%; undefined where it did not. */
export function changeText(now: number, last: number): string | undefined {
  const change = shownFen(now) - shownFen(last);
  if (change === 0) return undefined;
  const [moved, rate] = change > 0 ? ["增加", "增长"] : ["减少", "下降"];
  const percent = percentText(change, shownFen(last));
  return `${moved}${wanText(Math.abs(change))}${percent === "" ? "" : `，${rate}${percent}`}`;
}

/** How one of several things changed, with why: 公务接待费比上年减少3.00万元，下降100.00%，主要原因是＿＿＿＿. */
export function changeOf(name: string, now: number, last: number, reason = REASON): string {
  const change = changeText(now, last);
  return change === undefined
    ? `${name}与上年${wanText(last)}相比无变化`
    : `${name}比上年${change}，${reason}`;
}
