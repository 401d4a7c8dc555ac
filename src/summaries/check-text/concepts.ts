import type { Place } from "../narrative/table-set";

/** Something that a text and the tables both have a figure of. */
export interface Concept {
  readonly key: string;
  /** What texts call it, without quotes and blanks. */
  readonly terms: string;
  readonly weight: 1 | 2 | 3;
  /** Where it stands; a figure of the text may be any of them. */
  readonly places: readonly Place[];
  /** Places that the figure may be in without having to be the whole of them. */
  readonly near?: readonly Place[];
}

const t1 = (line: string, half: "income" | "expenditure"): Place => ({
  table: "T1",
  line,
  column: `${half}Amount`,
});
const t4 = (line: string, column: string): Place => ({ table: "T4", line, column });
const sum = (table: Place["table"], column: string): Place => ({ table, line: "total", column });
const publics = (line: string): Place => ({ table: "T9", line, column: "total" });
const changed = (line: string): Place => ({ table: "T13", line, column: "current" });
const asset = (line: string): Place => ({ table: "T11", line, column: "value" });

const INCOME = [
  t1("income-of-year", "income"),
  t1("income-total", "income"),
  sum("T2", "total"),
  sum("T2", "subtotal"),
];
const EXPENDITURE = [
  t1("expenditure-total", "expenditure"),
  t1("expenditure-of-year", "expenditure"),
  sum("T3", "total"),
];

/** What the usual texts tell, with the names that they use. */
export const CONCEPTS: readonly Concept[] = [
  {
    key: "income",
    weight: 2,
    terms:
      "预算收入 收入预算 收入预算总额 预算收入总额 收入总额 收入总计 收入合计 总收入 本年收入 本年收入合计 当年收入 收入预算合计 预算总收入 收入总预算 收入安排预算总额 收入预算数 收入",
    places: INCOME,
  },
  {
    key: "expenditure",
    weight: 2,
    terms:
      "预算总支出 支出预算 支出预算总额 支出总额 支出总计 总支出 支出合计 本年支出 本年支出合计 预算支出 支出总预算 支出安排预算总额 支出预算合计 支出预算数 支出预算总支出 预算支出总额 支出",
    places: EXPENDITURE,
  },
  {
    key: "budget",
    weight: 1,
    terms:
      "部门预算 预算收支 收支预算 收支总预算 预算总额 预算 收支预算总额 预算收支总额 收支总额 年度预算 年初预算 部门预算收支 收支安排 预算收支安排 部门预算总额 收支总计",
    places: [...INCOME, ...EXPENDITURE],
  },
  {
    key: "fiscal",
    weight: 2,
    terms: "财政拨款收入 财政拨款预算收入 财政拨款收支 财政拨款收支总预算 财政拨款总额 财政拨款收入预算",
    places: [
      t4("income-of-year", "incomeAmount"),
      t4("income-total", "incomeAmount"),
      sum("T2", "fiscal"),
      t4("expenditure-total", "total"),
    ],
  },
  {
    key: "fiscal-expenditure",
    weight: 3,
    terms: "财政拨款支出 财政拨款支出预算 财政拨款支出总额 财政拨款预算支出",
    places: [t4("expenditure-total", "total"), t4("expenditure-of-year", "total")],
  },
  {
    key: "general",
    weight: 3,
    terms:
      "一般公共预算拨款 一般公共预算拨款收入 一般公共预算财政拨款 一般公共预算财政拨款收入 一般公共预算收入 一般公共预算 一般公共预算支出 一般公共预算财政拨款支出 一般公共预算拨款支出 一般公共预算当年拨款 一般公共预算财政拨款支出预算",
    places: [
      t1("general-income", "income"),
      t4("general-income", "incomeAmount"),
      t4("expenditure-total", "general"),
      t4("expenditure-of-year", "general"),
      sum("T5", "total"),
    ],
    near: [sum("T2", "fiscal")],
  },
  {
    key: "fund",
    weight: 3,
    terms:
      "政府性基金预算拨款 政府性基金预算拨款收入 政府性基金预算财政拨款 政府性基金预算财政拨款收入 政府性基金预算收入 政府性基金收入 政府性基金预算 政府性基金 政府性基金预算支出 政府性基金预算财政拨款支出 政府性基金支出 政府性基金预算拨款支出 基金预算拨款 政府性基金财政拨款",
    places: [
      t1("fund-income", "income"),
      t4("fund-income", "incomeAmount"),
      t4("expenditure-total", "fund"),
      sum("T7", "total"),
      sum("T2", "fund"),
    ],
  },
  {
    key: "capital",
    weight: 3,
    terms:
      "国有资本经营预算拨款 国有资本经营预算拨款收入 国有资本经营预算财政拨款 国有资本经营预算财政拨款收入 国有资本经营预算收入 国有资本经营预算 国有资本经营收入 国有资本经营预算支出 国有资本经营预算财政拨款支出 国有资本经营预算拨款支出 国有资本经营支出",
    places: [
      t1("capital-income", "income"),
      t4("capital-income", "incomeAmount"),
      t4("expenditure-total", "capital"),
      sum("T8", "total"),
      sum("T2", "capital"),
    ],
  },
  {
    key: "special",
    weight: 3,
    terms:
      "财政专户管理资金 财政专户管理资金收入 财政专户核拨资金 财政专户收入 财政专户核拨收入 财政专户核拨 财政专户",
    places: [t1("special-income", "income"), sum("T2", "special")],
  },
  {
    key: "business",
    weight: 3,
    terms: "事业收入 事业预算收入",
    places: [t1("business-income", "income"), t1("own-business", "income"), sum("T2", "business")],
  },
  {
    key: "operating-income",
    weight: 3,
    terms: "经营收入 事业单位经营收入",
    places: [t1("operating-income", "income"), t1("own-operating", "income"), sum("T2", "operating")],
  },
  {
    key: "superior-income",
    weight: 3,
    terms: "上级补助收入 上级补助",
    places: [t1("superior-income", "income"), t1("own-superior", "income"), sum("T2", "superior")],
  },
  {
    key: "subordinate-income",
    weight: 3,
    terms: "附属单位上缴收入 附属单位缴款收入",
    places: [t1("subordinate-income", "income"), t1("own-subordinate", "income"), sum("T2", "subordinate")],
  },
  {
    key: "other-income",
    weight: 3,
    terms: "其他收入 其他来源收入",
    places: [t1("other-income", "income"), t1("own-other", "income"), sum("T2", "other")],
  },
  {
    key: "own-income",
    weight: 3,
    terms: "单位资金 单位资金收入",
    places: [t1("own-income", "income"), sum("T2", "own")],
  },
  {
    key: "carried-in",
    weight: 3,
    terms:
      "上年结转 上年结转结余 上年结转和结余 上年结余结转 结转资金 上年结转收入 年初结转和结余 年初财政拨款结转和结余 上年结转资金 财政拨款结转 结转结余",
    places: [t1("carried-in", "income"), sum("T2", "carriedIn"), t4("carried-in", "incomeAmount")],
  },
  {
    key: "carried-out",
    weight: 3,
    terms: "年终结转结余 年终结转和结余 年末结转结余 年末结转和结余 结转下年 结转下年支出 年终结转",
    places: [t1("carried-out", "expenditure"), t4("carried-out", "total")],
  },
  {
    key: "basic",
    weight: 3,
    terms: "基本支出 基本支出预算 一般公共预算基本支出 一般公共预算财政拨款基本支出 财政拨款基本支出",
    places: [sum("T3", "basic"), sum("T5", "basic"), sum("T6", "total")],
  },
  {
    key: "project",
    weight: 3,
    terms: "项目支出 项目支出预算 项目经费 项目资金 项目支出总额",
    places: [sum("T3", "project"), sum("T5", "project")],
  },
  {
    key: "staff",
    weight: 3,
    terms: "人员经费 人员支出 人员经费支出 人员类支出 人员类项目支出 人员类经费",
    places: [sum("T6", "staff")],
  },
  {
    key: "running",
    weight: 3,
    terms:
      "公用经费 日常公用经费 公用支出 日常公用支出 公用经费支出 日常公用经费支出 公用经费类支出 日常公用经费支出预算 公用经费支出预算",
    places: [sum("T6", "running")],
  },
  {
    key: "organs",
    weight: 3,
    terms: "机关运行经费 机关运行经费支出 机关运行费 机关运行经费预算 机关运行经费安排",
    places: [],
    near: [sum("T6", "running")],
  },
  {
    key: "operating",
    weight: 3,
    terms: "经营支出 事业单位经营支出",
    places: [sum("T3", "operating")],
  },
  {
    key: "superior",
    weight: 3,
    terms: "上解上级支出 上缴上级支出",
    places: [sum("T3", "superior")],
  },
  {
    key: "subordinate",
    weight: 3,
    terms: "对附属单位补助支出 对附属单位补助",
    places: [sum("T3", "subordinate")],
  },
  {
    key: "publics",
    weight: 3,
    terms: "三公经费 三公经费支出 三公经费预算 三公经费预算数 三公经费总额 三公经费支出预算 三公支出",
    places: [publics("three-publics"), publics("total"), changed("total")],
  },
  {
    key: "abroad",
    weight: 3,
    terms:
      "因公出国(境)费用 因公出国(境)费 因公出国(境)经费 因公出国(境)支出 因公出国(境) 因公出国费 因公出国费用 因公出国经费 因公出国 出国(境)费 因公出国(境)费支出",
    places: [publics("abroad"), changed("abroad")],
  },
  {
    key: "vehicles",
    weight: 3,
    terms:
      "公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置及运维费 公务用车购置和运行维护费 公务用车购置和运行费 公务用车费 公务用车购置及运行维护费用 公务用车购置及运行维护支出 公务用车购置和运行维护费用 公务用车费用 公务用车购置及运行维护经费 公务用车购置及运行",
    places: [publics("vehicles"), changed("vehicles")],
  },
  {
    key: "vehicle-purchase",
    weight: 3,
    terms:
      "公务用车购置费 公务用车购置 公务用车购置费用 公务用车购置经费 公务用车购置支出 公车购置费 购置费 公务车购置费",
    places: [publics("vehicle-purchase"), changed("vehicle-purchase"), changed("vehicle-purchase-part")],
  },
  {
    key: "vehicle-running",
    weight: 3,
    terms:
      "公务用车运行维护费 公务用车运行费 公务用车运维费 公务用车运行维护费用 公务用车运行维护 公务用车运行经费 公务用车运行维护经费 公务用车运行维护支出 公务用车运行费用 公车运行维护费 公车运行费 运行维护费 公务车运行维护费",
    places: [publics("vehicle-running"), changed("vehicle-running"), changed("vehicle-running-part")],
  },
  {
    key: "reception",
    weight: 3,
    terms: "公务接待费 公务接待费用 公务接待费支出 公务接待经费 公务接待 公务接待支出 接待费",
    places: [publics("reception"), changed("reception")],
  },
  { key: "meetings", weight: 3, terms: "会议费 会议费用 会议费支出", places: [publics("meetings")] },
  { key: "training", weight: 3, terms: "培训费 培训费用 培训费支出", places: [publics("training")] },
  {
    key: "procurement",
    weight: 3,
    terms: "政府采购预算 政府采购 政府采购支出 采购预算 政府采购支出总额 政府采购预算总额 政府采购资金",
    places: [],
  },
  {
    key: "procurement-part",
    weight: 3,
    terms:
      "政府采购货物 政府采购工程 政府采购服务 货物类 工程类 服务类 政府采购货物支出 政府采购工程支出 政府采购服务支出 货物采购 工程采购 服务采购 政府采购货物预算 政府采购工程预算 政府采购服务预算",
    places: [],
  },
  {
    key: "assets",
    weight: 3,
    terms:
      "固定资产 固定资产金额 固定资产总额 固定资产总金额 资产总额 固定资产总值 固定资产价值 固定资产合计 固定资产原值",
    places: [asset("total")],
  },
  { key: "buildings", weight: 3, terms: "房屋 房屋建筑物 房屋及构筑物", places: [asset("buildings")] },
  { key: "offices", weight: 3, terms: "办公用房", places: [asset("offices")] },
  { key: "business-rooms", weight: 3, terms: "业务用房", places: [asset("business-rooms")] },
  { key: "asset-vehicles", weight: 3, terms: "车辆", places: [asset("vehicles")] },
  { key: "asset-other", weight: 3, terms: "其他固定资产", places: [asset("other")] },
];

/** Names of the trade for economic items, which may be only a part of what stands there. */
export const ITEM_NAMES: readonly (readonly [code: string, names: string])[] = [
  [
    "30239",
    "公务交通补贴 公务交通补贴费 公务交通费用 公务交通费 交通补贴 车补 公务用车补贴 公务交通费补贴 交通费",
  ],
  ["30299", "党组织活动经费 党建经费 党员活动经费 党组织工作经费 党组织经费"],
  ["30207", "邮寄费 电话费 通讯费 网络费"],
  ["30201", "办公用品费 日常办公费"],
  ["30208", "取暖费用 采暖费"],
  ["30213", "维修费 维修维护费"],
  ["30209", "物业费"],
  ["30113", "公积金 住房公积金缴费"],
  ["30108", "养老保险缴费 基本养老保险缴费 养老保险"],
  ["30110", "医疗保险缴费 基本医疗保险缴费 医疗保险"],
];

/** What the whole of a thing is made of; every list is a way to take it apart. */
export const WHOLES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  expenditure: [["basic", "project"]],
  budget: [["basic", "project"]],
  basic: [["staff", "running"]],
  publics: [
    ["abroad", "vehicles", "reception"],
    ["abroad", "vehicle-purchase", "vehicle-running", "reception"],
  ],
  vehicles: [["vehicle-purchase", "vehicle-running"]],
};
