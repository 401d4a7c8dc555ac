import { normalLevel2 } from "../../templates/library/normal-name";

/** Where less is better, a rate is bounded from above. */
const LESS = /投诉|失业率|差错|逾期|违规|事故/;
/** What can be more than all there was: it is compared with the year before. */
const GROWS = /逐年|增长|上升/;
/** A sum that stands for all the money of a project. */
const WHOLE =
  /成本金额|项目金额|总成本|总金额|控制数|控制额|所需资金|贴息总额|补助金额$|补[助贴]成本|预定成本/;
const DEGREE = /^.{0,12}(?:程度|影响|提升|改善|效果|效益|明显|显著).{0,4}(?:较高|明显|程度|提升|提高)?$/;

/** A value as the rules want it: a sign that fits, no bound that cannot be missed, no bare adjective. */
export function mendValue(value: string, level2: string, name: string): string {
  const kind = normalLevel2(level2);
  const signed = value.replace(/^>/, "≥").replace(/^<(?!=)/, "≤");
  const percent = /^([≥≤=]?)(\d+(?:\.\d+)?)%$/.exec(signed);
  if (percent) return mendPercent(percent[1]!, percent[2]!, kind, name);
  if (kind === "满意度") return "≥95%";
  if (signed.includes("{金额}") || signed.includes("{预算数}") || signed.includes("{标准}")) {
    return mendMoney(signed, kind, name);
  }
  if (kind === "数量" && signed.includes("{")) return signed.replace(/^[≤=]/, "≥");
  const years = /^(?:≥|≤)?1年(?:内持续发挥作用)?$/.exec(signed);
  if (years) return kind === "时效" ? "{年度}年12月底前" : "≥1年";
  if (/^0\D/.test(signed)) return `=${signed}`;
  return kind.includes("效益") || kind === "可持续影响" ? mendWords(signed, name) : signed;
}

function mendPercent(sign: string, number: string, kind: string, name: string): string {
  if (LESS.test(name)) return Number(number) > 5 || Number(number) === 0 ? "≤5%" : `≤${number}%`;
  if (Number(number) < 100) return `${sign === "=" || sign === "" ? "≥" : sign}${number}%`;
  if (kind === "满意度") return "≥95%";
  return GROWS.test(name) ? `≥${number}%` : `=${number}%`;
}

function mendMoney(value: string, kind: string, name: string): string {
  if (kind !== "成本") return value.replace(/^[≤=]/, "≥");
  if (WHOLE.test(name) || value.includes("{预算数}")) return "≤{预算数}万元";
  if (/标准|人均|平均/.test(name) && /\}元$/.test(value)) return "={标准}元/人";
  return value.replace(/^≥/, "=");
}

/** Words that say no more than which way it goes are put beside the year before. */
function mendWords(value: string, name: string): string {
  if (/^(?:提高|进一步提升|明显提高|显著提升|程度较高|较上年提高)$/.test(value) || DEGREE.test(value)) {
    return /减轻|减少|降低/.test(name) ? "较上年减轻" : "较上年提升";
  }
  return value === "稳定" ? "保持稳定" : value;
}
