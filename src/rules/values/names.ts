import type { Field } from "../../model/field";

/** The less the better. */
export const LESS_IS_BETTER =
  /不|未|非|失业|投诉|差错|错误|失误|误差|偏差|事故|故障|违|死亡|伤亡|发病|感染|患病|流失|损|退(?![休役伍])|拒|逾期|滞后|超|延误|延期|迟|欠缴|拖欠|异常|中断|停机|改判|返修|返工|缺|漏|空置|闲置|贫|辍学|失学|复发|犯罪|发案|案发|重复|浪费|能耗|排放|负债|风险|信访|上访|复议|败诉|坏账|离职|淘汰|降低|减少|下降|调整|变动|结转|结余/;
/** Money that should be as much as possible, although it stands under 成本. */
export const MORE_MONEY_IS_BETTER =
  /节约|节省|降低|减少|压减|下降|增收|收益|收入|回收|筹集|征收|征缴|撬动|带动|引导/;

/** Whether an indicator stands under a level-2 name with this word: 数量, 成本 … */
export function isUnder(level2: Field<string>, word: string): boolean {
  return level2.state === "given" && level2.value.includes(word);
}

/** A name without spaces and without what stands in brackets at its end: 人数（人） → 人数. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\([^()]{0,12}\)$/, "");
}

/** Whether an indicator is about how content people are, and not about how many complain. */
export function isSatisfaction(level2: Field<string>, level3: string): boolean {
  return level3.includes("满意") || (isUnder(level2, "满意") && !LESS_IS_BETTER.test(level3));
}
