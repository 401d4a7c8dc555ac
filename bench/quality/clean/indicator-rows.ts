import type { RowData } from "../../../src/forms/form-data";
import { chance, pick, some, whole, type Random } from "../random";
import type { Subject } from "../subjects/subject";

/** What the indicators of a table depend on besides its subject. */
export interface RowsAbout {
  /** The total cost, as its indicator gives it: ≤12.5万元. */
  readonly cost: string;
  readonly year: number;
  /** 安徽 lists all four kinds of 效益 and writes 不适用 for those that a project does not have. */
  readonly isAnhui: boolean;
}

type Line = readonly [level1: string, level2: string, level3: string, description: string, value: string];

const BASES = [
  "部门年度工作计划",
  "年度工作计划和部门职能",
  "部门职责和年度规划",
  "依据年初工作计划",
  "冀财社〔2020〕12号文件",
  "批复的实施方案",
  "差旅费执行标准",
  "上年实际完成数",
];

/** Calculations that come out; the catalogue names most of them as traps for careless checkers. */
const SUMS = [
  "2人/次*5趟*20天=200人次",
  "757×33≈2.50万",
  "26.5×12=318",
  "(26.5+17.5+98)×6=852",
  "93+15+2.5+2.5=113",
  "50000/80=625",
  "810000元/135人=6000元/人",
  "408+8=416",
];

const LASTING: readonly (readonly [string, string, string])[] = [
  ["成果持续发挥作用年限", "项目完成后成果继续使用的年数", "≥3年"],
  ["项目持续发挥作用期限", "项目实施后继续产生影响的年数", "≥1年"],
  ["管理制度健全程度", "按要求建立并执行的管理制度占应建制度的比例", "≥95%"],
];

/** Indicators that look wrong to a careless checker and are right. */
const TRAPS: readonly Line[] = [
  ["效益指标", "社会效益指标", "年末城镇登记失业率", "年末登记失业人数占城镇劳动力的比例", "≤4.5%"],
  ["效益指标", "经济效益指标", "财政资金较上年节约率", "比上年节约的资金占上年支出的比例", "≥1%"],
  ["效益指标", "社会效益指标", "业务办理平均时长", "从受理到办结平均用去的工作日", "≤6个工作日"],
  ["效益指标", "社会效益指标", "重大安全责任事故发生次数", "全年发生的重大安全责任事故次数", "=0次"],
  ["效益指标", "社会效益指标", "因服务引发的有效投诉件数", "经核实属实的投诉件数", "≤2件"],
  ["效益指标", "经济效益指标", "节约群众办事成本", "按网上办理件数测算的群众往返费用", "≥3万元"],
];

/** The indicators of a table without a fault, some more and some fewer. */
export function indicatorRows(random: Random, subject: Subject, about: RowsAbout): RowData[] {
  const { isAnhui } = about;
  const lines: Line[] = [
    ...output(random, subject, about),
    ...benefit(random, subject, isAnhui),
    [
      "满意度指标",
      isAnhui ? "满意度指标" : "服务对象满意度指标",
      `${subject.served}满意度`,
      `问卷中表示满意的${subject.served}占受访总数的比例`,
      `≥${whole(random, 85, 97)}%`,
    ],
  ];
  return lines.map(([level1, level2, level3, description, value]) => ({
    level1,
    level2,
    level3,
    description,
    value,
    basis: level2 === "数量指标" && chance(random, 0.3) ? pick(random, SUMS) : pick(random, BASES),
  }));
}

function output(random: Random, subject: Subject, { cost, year }: RowsAbout): Line[] {
  const quantity = some(random, subject.quantity, whole(random, 1, subject.quantity.length));
  const quality = some(random, subject.quality, whole(random, 1, subject.quality.length));
  const exact = chance(random, 0.2) ? "=" : "≥";
  return [
    ...quantity.map(([name, text, unit]): Line => [
      "产出指标",
      "数量指标",
      name,
      text,
      `${exact}${whole(random, 20, 900)}${unit}`,
    ]),
    ...quality.map(([name, text]): Line => [
      "产出指标",
      "质量指标",
      name,
      text,
      chance(random, 0.2) ? "=100%" : `≥${whole(random, 88, 99)}%`,
    ]),
    ["产出指标", "时效指标", ...timeliness(random, year)],
    ["产出指标", "成本指标", "项目总成本", "全年实际支出的总额", cost],
    ...standard(random, subject),
  ];
}

function standard(random: Random, subject: Subject): Line[] {
  if (!subject.standard || chance(random, 0.5)) return [];
  const [name, text, unit] = subject.standard;
  return [["产出指标", "成本指标", name, text, `≤${whole(random, 5, 60) * 10}${unit}`]];
}

function timeliness(random: Random, year: number): [string, string, string] {
  return pick(random, [
    [
      "资金支付完成时间",
      "全部资金支付到位的最晚时间",
      pick(random, ["12月底前", `${year}年12月底前`, "年底前"]),
    ],
    ["任务按期完成率", "按期完成的任务占全部任务的比例", `≥${whole(random, 90, 99)}%`],
    ["受理到办结的时限", "从受理申请到办结的工作日数", `≤${whole(random, 5, 30)}个工作日`],
    ["资金拨付及时率", "按规定时间拨付的资金占应拨付资金的比例", `≥${whole(random, 92, 99)}%`],
  ]);
}

function benefit(random: Random, subject: Subject, isAnhui: boolean): Line[] {
  const none = (name: string): Line[] =>
    isAnhui ? [["效益指标", name, name.slice(0, 4), "本项目不涉及", "不适用"]] : [];
  const [name, text] = pick(random, subject.benefit);
  const lasting = pick(random, LASTING);
  const trap = chance(random, 0.3) ? [pick(random, TRAPS)] : [];
  const of = (level2: string): Line[] => trap.filter((line) => line[1] === level2);
  const economic = of("经济效益指标");
  return [
    ...(economic.length > 0 ? economic : none("经济效益指标")),
    ["效益指标", "社会效益指标", name, text, `≥${whole(random, 80, 98)}%`],
    ...of("社会效益指标"),
    ...none("生态效益指标"),
    ["效益指标", "可持续影响指标", ...lasting],
  ];
}
