import { pick, whole } from "../random";
import {
  COST,
  COUNT,
  fault,
  inRowOf,
  inValue,
  QUALITY,
  QUANTITY,
  RATE,
  said,
  SATISFACTION,
  TIMELINESS,
  type Fault,
} from "./fault";

/** Faults in what a 指标值 demands: bounded from the wrong side, too loose, or out of reach. */
export const VALUES_BOUNDS: readonly Fault[] = [
  fault(
    "rate-at-most",
    "越高越好的比率写成 ≤",
    inValue(RATE, (value) => value.replace(/^[≥=]/, "≤"), /^(质量|时效)/),
  ),
  fault(
    "rate-at-most",
    "公布的表里写成 ≤ 的比率",
    inRowOf(/^(质量|社会|时效)/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "任务完成及时率",
        "资金到位率",
        "分离比例",
        "实现社会化管理的比例",
        "设备完好率",
        "政策知晓率",
        "疫苗接种率",
        "垃圾无害化处理率",
      ]),
      value: pick(random, ["≤100%", "≤95%", `≤${whole(random, 80, 99)}%`]),
    })),
  ),
  fault(
    "cost-at-least",
    "总成本只有下限",
    inValue(/^[≤=]\d/, (value) => value.replace(/^[≤=]/, "≥"), COST),
  ),
  fault(
    "cost-at-least",
    "公布的表里只有下限的成本",
    inRowOf(COST, (row, random) => ({
      ...row,
      level3: pick(random, ["预定成本", "成本金额", "项目金额", "设备采购成本", "项目所需资金", "印刷费"]),
      value: pick(random, ["≥10万元", `≥${whole(random, 2, 90)}万元`, `≥${whole(random, 2, 90)}000元`]),
    })),
  ),
  fault(
    "satisfaction-not-quantified",
    "满意度写成文字",
    inRowOf(SATISFACTION, (row, random) => ({
      ...row,
      value: pick(random, ["满意", "基本满意", "比较满意", "非常满意", "较高", "满意度高", "群众满意"]),
    })),
  ),
  fault(
    "satisfaction-100",
    "满意度要求 100%",
    inRowOf(SATISFACTION, (row, random) => ({
      ...row,
      value: pick(random, ["=100%", "≥100%", "100%", "≧100%"]),
    })),
  ),
  fault(
    "complaint-at-most-0",
    "投诉率 ≤0%",
    inRowOf(/^(质量|社会|满意|服务)/, (row, random) => ({
      ...row,
      level3: pick(random, ["服务投诉率", "参保投诉率", "考生投诉率", "群众投诉率"]),
      value: pick(random, ["≤0%", "≤0", "≦0%"]),
    })),
  ),
  fault(
    "complaint-too-loose",
    "投诉率太宽",
    inRowOf(/^(质量|社会|满意|服务)/, (row, random) => ({
      ...row,
      level3: pick(random, ["考生投诉率", "服务投诉率", "群众投诉率", "有效投诉率"]),
      value: `≤${pick(random, [10, 15, 20, 30])}%`,
    })),
  ),
  fault(
    "rate-at-least-100",
    "不能超过 100% 的比率写成 ≥100%",
    inValue(RATE, () => "≥100%", /^(质量|时效)/),
  ),
  fault(
    "rate-at-least-100",
    "公布的表里写成 ≥100% 的比率",
    inRowOf(QUALITY, (row, random) => ({
      ...row,
      level3: pick(random, [
        "培训计划按期完成率",
        "项目完成质量",
        "已完工升级改造信息系统验收合格率",
        "培训考试通过率",
        "资金发放到位率",
        "政策宣传覆盖率",
      ]),
      value: pick(random, ["≥100%", "≥100.00%"]),
    })),
  ),
  fault(
    "quantity-at-most",
    "产出数量写成 ≤",
    inValue(COUNT, (value) => value.replace(/^[≥=]/, "≤"), QUANTITY),
  ),
  fault(
    "quantity-at-most",
    "公布的表里写成 ≤ 的数量",
    inRowOf(QUANTITY, (row, random) => {
      const [level3, unit] = pick(random, [
        ["仲裁业务次数", "次"],
        ["报名参加考试人数", "人"],
        ["组织考试项目数", "场次"],
        ["发放补助人数", "人"],
        ["养老保险扩面征缴资金", "万元"],
        ["劳动保障监察业务次数", "次"],
      ] as const);
      return { ...row, level3, value: `≤${whole(random, 60, 17500)}${unit}` };
    }),
  ),
  fault(
    "timeliness-too-loose",
    "时限长到一年",
    inRowOf(TIMELINESS, (row, random) => ({
      ...row,
      level3: pick(random, [
        "补助补贴资金兑现及时性",
        "资金发放时限",
        "资金支付时限",
        "项目完成时限",
        "任务办结时限",
      ]),
      value: pick(random, [
        "≤1年",
        "≦1年",
        "≤12个月",
        "≤365天",
        "1年内",
        "365天内",
        "≤2年",
        "一年内",
        "12个月以内",
      ]),
    })),
  ),
  fault(
    "not-applicable-used",
    "不许写不适用的地方写了",
    inRowOf(/^(质量|社会|可持续|时效)/, (row, random, table) =>
      /suzhou/.test(table.form.id) || said(row, "level3") === ""
        ? undefined
        : { ...row, value: pick(random, ["不适用", "不适用。", "（不适用）"]) },
    ),
  ),
];
