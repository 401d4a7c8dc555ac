import { LESS_IS_BETTER } from "./names";

/**
 * What a rate is of: a share of what is done well, of which all is the most there can be; a share that policy may cap;
 * or how far a plan is carried out, and it may be outdone.
 */
export type RateKind = "share" | "capped" | "plan";

/**
 * Runs of words for what is done, and done well: 按期完成 of 按期完成率. What may as well say who is meant counts only where
 * the name ends: 持证上岗率, but not 上岗补贴比例.
 */
const GOOD =
  /(?:及时|准时|按时|按期|按规定|足额|到位|合格|达标|准确|正确|精准|满意|知晓|完整|完好|优良|正常|规范|合规|完成|实现|发放|拨付|支付|兑现|覆盖|参与|符合|帮扶|救助|受理|利用|使用|(?:通过|验收|办结|结案|处理|处置|执行|修复|整改|运行|认证|核实|接种|上架|上岗|持证|开工|竣工|入库|建档|签约|筛查|检定|审核|查处|送达|回访|可用|管理|办理|响应|公开|回收|出勤|参保|就业|落实|达成|分离|成活|存活|治愈|入学|巩固|普及|认可|保障|保证|成功)(?=率|的?比例|性|度|$))+/g;
const CAPPED = /发放|拨付|支付|兑现|覆盖|参与|符合|帮扶|救助|受理|利用|使用/g;
const PLAN = /完成|实现/g;
/** 未按期完成, 不太满意, 超期办理. */
const BAD_BEFORE = /(?:[不未非].{0,2}|超期|超时|逾期|违规)$/;

/** The kind of a rate by what its name says last: 差错处理率 is good, 处理差错率 is not; undefined where it is no good. */
export function rateKind(name: string): RateKind | undefined {
  const good = [...name.matchAll(GOOD)].at(-1);
  if (!good) return undefined;
  const behind = name.slice(good.index + good[0].length);
  if (BAD_BEFORE.test(name.slice(0, good.index)) || LESS_IS_BETTER.test(behind)) return undefined;
  const more = good[0].replace(CAPPED, "");
  if (more === "") return "capped";
  return more.replace(PLAN, "") === "" ? "plan" : "share";
}
