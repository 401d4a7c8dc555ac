import { pick } from "../random";
import { COST, fault, inRowOf, inSomeRow, QUANTITY, RATE, said, type Fault } from "./fault";

const NOT_YET_RATES = [
  "总体稳定",
  "足额发放",
  "及时拨付到位",
  "每月月底前发放到位",
  "全覆盖",
  "达到计划要求",
  "稳步提高",
];

/** Faults of words where a number is asked for, and of words that do not belong. */
export const VALUES_WORDS: readonly Fault[] = [
  fault(
    "rate-not-numeric",
    "比率写成文字",
    inSomeRow((row, random) =>
      RATE.test(said(row, "value")) && /率$/.test(said(row, "level3"))
        ? { ...row, value: pick(random, NOT_YET_RATES) }
        : undefined,
    ),
  ),
  fault(
    "rate-not-numeric",
    "公布的表里写成文字的比率",
    inRowOf(/^(质量|社会|时效)/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "年末高校毕业生总体就业率",
        "拨付率",
        "资金发放准时率",
        "资金拨付到位比例",
        "绿化覆盖率（%）",
        "优良天数比重",
      ]),
      value: pick(random, NOT_YET_RATES),
    })),
  ),
  fault(
    "quantity-not-numeric",
    "数量写成文字",
    inRowOf(QUANTITY, (row, random) => ({
      ...row,
      level3: pick(random, [
        "社会保险业务办理人数",
        "宣传活动次数",
        "项目覆盖单位数量",
        "领取补贴户数",
        "维修设备台数",
        "受益学生人数",
      ]),
      value: pick(random, [
        "应享尽享",
        "按计划完成",
        "全部覆盖",
        "按实际发生数",
        "据实",
        "网络安全等级保护等级测评报告",
      ]),
    })),
  ),
  fault(
    "cost-not-numeric",
    "成本写成文字",
    inRowOf(COST, (row, random) => ({
      ...row,
      level3: pick(random, ["项目总成本", "成本金额", "补助成本", "公益性岗位补贴人均标准", "印刷费用"]),
      value: pick(random, ["严格控制", "控制在预算内", "合理", "据实列支"]),
    })),
  ),
  fault(
    "value-yes-no",
    "指标值只写是、否",
    inRowOf(/^(质量|社会|时效)/, (row, random) => ({
      ...row,
      level3: pick(random, [
        "流程是否合规",
        "对受益人员帮助情况",
        "确保完成征缴预算年度任务",
        "档案室使用落实情况",
        "各项补贴及时发放",
        "资金拨付准时情况",
      ]),
      value: pick(random, ["是", "是。", "否", "“是”"]),
    })),
  ),
  fault(
    "value-names-supplier",
    "指标值写了供应商",
    inRowOf(/^(质量|社会|时效)/, (row, random) => {
      const company = pick(random, [
        "北京杰立卡科技有限公司",
        "河北远见信息技术股份有限公司",
        "唐山市安泰物业服务有限责任公司",
        "安徽皖信数据有限公司",
        "华为技术有限公司",
        "保定市第二建筑工程集团有限公司",
      ]);
      return {
        ...row,
        level3: pick(random, ["软件管理系统可操作性", "系统维护质量", "物业服务质量", "工程施工质量"]),
        value: pick(random, [
          `${company}开发的管理系统`,
          `由${company}负责实施`,
          `采购${company}产品`,
          `${company}承建`,
          company,
        ]),
      };
    }),
  ),
];
