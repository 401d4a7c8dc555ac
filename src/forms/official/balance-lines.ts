import type { Line } from "../description";
import { line } from "../describe-form";

/** The 类 of expenditure in the order in which 河北's tables list them: code, name, names of other years. */
const CLASSES: readonly (readonly [string, string, ...string[]])[] = [
  ["201", "一、一般公共服务支出", "一般公共服务"],
  ["202", "二、外交支出", "外交"],
  ["203", "三、国防支出", "国防"],
  ["204", "四、公共安全支出", "公共安全"],
  ["205", "五、教育支出", "教育"],
  ["206", "六、科学技术支出", "科学技术"],
  ["207", "七、文化旅游体育与传媒支出", "文化体育与传媒支出", "文化体育与传媒"],
  ["208", "八、社会保障和就业支出", "社会保障和就业"],
  ["209", "九、社会保险基金支出"],
  ["210", "十、卫生健康支出", "医疗卫生与计划生育支出", "医疗卫生支出", "医疗卫生"],
  ["211", "十一、节能环保支出", "环境保护支出", "节能环保", "环境保护"],
  ["212", "十二、城乡社区支出", "城乡社区事务支出", "城乡社区事务"],
  ["213", "十三、农林水支出", "农林水事务支出", "农林水事务"],
  ["214", "十四、交通运输支出", "交通运输"],
  [
    "215",
    "十五、资源勘探工业信息等支出",
    "资源勘探信息等支出",
    "资源勘探电力信息等支出",
    "资源勘探电力信息等事务支出",
    "资源勘探电力信息等事务",
  ],
  ["216", "十六、商业服务业等支出", "商业服务业等事务支出", "商业服务业等事务"],
  ["217", "十七、金融支出", "金融监管等事务支出", "金融监管支出"],
  ["219", "十八、援助其他地区支出"],
  [
    "220",
    "十九、自然资源海洋气象等支出",
    "国土海洋气象等支出",
    "国土资源气象等支出",
    "国土资源气象等事务支出",
    "国土资源气象等事务",
  ],
  ["221", "二十、住房保障支出", "住房保障"],
  ["222", "二十一、粮油物资储备支出", "粮油物资储备管理等支出", "粮油物资储备事务"],
  ["223", "二十二、国有资本经营预算支出"],
  ["224", "二十三、灾害防治及应急管理支出"],
  ["227", "二十四、预备费"],
  ["229", "二十五、其他支出"],
  ["230", "二十六、转移性支出"],
  ["231", "二十七、债务还本支出"],
  ["232", "二十八、债务付息支出"],
  ["233", "二十九、债务发行费用支出"],
  ["234", "三十、抗疫特别国债安排的支出"],
];

const EACH = { half: "expenditure", group: "每类支出" } as const;

/** The lines of expenditure, with what closes them. */
export function expenditureLines(carriedOut: string): readonly Line[] {
  return [
    ...CLASSES.map(([code, label, ...aliases]) => line(`class-${code}`, label, { ...EACH, code, aliases })),
    line("central-bank", "三十一、人行科目", EACH),
    line("expenditure-of-year", "本年支出合计", {
      half: "expenditure",
      aliases: ["本年支出", "本年支出小计", "本年支出总计", "支出合计", "合计"],
    }),
    line("carried-out", carriedOut, { half: "expenditure", aliases: [...CARRIED_OUT] }),
    line("expenditure-total", "支出总计", {
      half: "expenditure",
      aliases: ["总计", "支出合计", "合计", "支出预算总计"],
    }),
  ];
}

const CARRIED_OUT = [
  "年终结转结余",
  "年终结转和结余",
  "年末结转结余",
  "年末结转和结余",
  "结转下年",
  "结转下年支出",
  "年终结转",
  "年末财政拨款结转和结余",
  "年末财政拨款结转结余",
];

const CARRIED_IN = [
  "上年结转结余",
  "上年结转和结余",
  "上年结转",
  "上年结转收入",
  "上年结余结转",
  "年初结转和结余",
  "年初结转结余",
  "年初财政拨款结转和结余",
  "年初财政拨款结转结余",
  "上年财政拨款结转",
];

/** What closes the lines of income; `parts` belong to what was carried in. */
export function incomeSums(carriedIn: string, parts: readonly Line[] = []): readonly Line[] {
  return [
    line("income-of-year", "本年收入合计", {
      half: "income",
      aliases: ["本年收入", "本年收入小计", "本年收入总计", "收入合计", "合计"],
    }),
    line("carried-in", carriedIn, { half: "income", aliases: CARRIED_IN }),
    ...parts,
    line("income-total", "收入总计", {
      half: "income",
      aliases: ["总计", "收入合计", "合计", "收入预算总计"],
    }),
  ];
}
