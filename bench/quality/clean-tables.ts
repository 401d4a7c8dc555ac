import { formById } from "../../src/forms/catalogue";
import type { Form } from "../../src/forms/description";
import type { FormData, FormValue, RowData } from "../../src/forms/form-data";
import { amountOf, type Amount } from "../../src/model/amount";
import { pick, randomFrom } from "./random";
import { SUBJECTS, type Subject } from "./subjects";

/** A table without a fault, before any is seeded into it. */
export interface CleanTable {
  readonly form: Form;
  readonly data: FormData;
}

/** The forms that get tables; the seed makes amounts and counts differ from table to table. */
export function cleanTables(seed: number): CleanTable[] {
  const random = randomFrom(seed);
  return ["hebei", "gaoxin", "changli", "suzhou", "generic"]
    .map((name) => `project-target/${name}`)
    .flatMap((id) => SUBJECTS.map((subject) => projectTable(form(id), subject, random)))
    .concat(departmentTable(random), activityTable());
}

function form(id: string): Form {
  const found = formById(id);
  if (!found) throw new Error(`unknown form ${id}`);
  return found;
}

/** Money in 万元 with at most two decimals. */
export function wan(hundredths: number): Amount {
  const shortest =
    hundredths % 100 === 0
      ? [hundredths / 100, 0]
      : hundredths % 10 === 0
        ? [hundredths / 10, 1]
        : [hundredths, 2];
  const made = amountOf({ digits: BigInt(shortest[0] ?? 0), scale: shortest[1] ?? 0 }, "万元");
  if (!made) throw new Error("amount out of range");
  return made;
}

function projectTable(of: Form, subject: Subject, random: () => number): CleanTable {
  const hundredths = 1000 + Math.floor(random() * 90000);
  const budget = wan(hundredths);
  const year = 2024;
  const region = pick(random, ["130209", "130621", "130322"]);
  const all: Record<string, FormValue> = {
    title: `${subject.name}绩效目标表`,
    unit: "323001某区人力资源和社会保障局本级",
    authority: "[602]某市人力资源和社会保障局",
    amountUnit: "万元",
    year: String(year),
    code: `${region}24P0000${Math.floor(10 + random() * 89)}10001${pick(random, ["A", "C", "K", "8", "3"])}0`.slice(
      0,
      21,
    ),
    name: subject.name,
    source: "本级申报项目",
    period: "1年",
    budget,
    fiscal: budget,
    carryover: wan(0),
    other: wan(0),
    purpose: subject.purpose,
    goals: subject.goals,
    "plan.0": 20,
    "plan.1": 45,
    "plan.2": 80,
    "plan.3": 100,
  };
  const isAnhui = of.id.endsWith("suzhou");
  const rows = indicatorRows(subject, `≤${hundredths / 100}万元`, 20 + Math.floor(random() * 400), isAnhui);
  return { form: of, data: { fields: all, tables: { indicators: { rows } } } };
}

function indicatorRows(subject: Subject, cost: string, count: number, isAnhui: boolean): RowData[] {
  const [quantity, quantityText, unit] = subject.quantity;
  const lines: [string, string, string, string, string][] = [
    ["产出指标", "数量指标", quantity, quantityText, `≥${count}${unit}`],
    ["产出指标", "质量指标", subject.quality[0], subject.quality[1], "≥95%"],
    ["产出指标", "时效指标", "资金支付完成时间", "全部资金支付到位的最晚时间", "12月底前"],
    ["产出指标", "成本指标", "项目总成本", "全年实际支出的总额", cost],
    ...(isAnhui
      ? ([["效益指标", "经济效益指标", "经济效益指标", "本项目不涉及", "不适用"]] as [
          string,
          string,
          string,
          string,
          string,
        ][])
      : []),
    ["效益指标", "社会效益指标", subject.benefit[0], subject.benefit[1], "≥90%"],
    ...(isAnhui
      ? ([["效益指标", "生态效益指标", "生态效益指标", "本项目不涉及", "不适用"]] as [
          string,
          string,
          string,
          string,
          string,
        ][])
      : []),
    ["效益指标", "可持续影响指标", "成果持续发挥作用年限", "项目完成后成果继续使用的年数", "≥3年"],
    [
      "满意度指标",
      isAnhui ? "满意度指标" : "服务对象满意度指标",
      `${subject.served}满意度`,
      `问卷中表示满意的${subject.served}占受访总数的比例`,
      "≥92%",
    ],
  ];
  return lines.map(([level1, level2, level3, description, value]) => ({
    level1,
    level2,
    level3,
    description,
    value,
    basis: "部门年度工作计划",
  }));
}

function departmentTable(random: () => number): CleanTable {
  const parts = [1, 2].map(() => 1000 + Math.floor(random() * 50000));
  const sum = parts.reduce((all, part) => all + part, 0);
  const subject = pick(random, SUBJECTS);
  const task = (name: string, hundredths: number): RowData => ({
    name,
    content: `按计划完成${name}`,
    total: wan(hundredths),
    fiscal: wan(hundredths),
    other: wan(0),
  });
  return {
    form: form("department-target/suzhou"),
    data: {
      fields: { name: "某市人力资源和社会保障局", year: "2024", goals: subject.goals },
      tables: {
        tasks: {
          rows: [task("就业服务", parts[0] ?? 0), task("社会保险经办", parts[1] ?? 0)],
          total: { total: wan(sum), fiscal: wan(sum), other: wan(0) },
        },
        indicators: { rows: indicatorRows(subject, `≤${sum / 100}万元`, 60, true) },
      },
    },
  };
}

function activityTable(): CleanTable {
  const line = (code: string, name: string, indicator: string, grades: readonly string[]): RowData => ({
    code,
    name,
    activityDescription: `负责${name}的组织和管理`,
    year: "2024",
    goal: `${name}按期完成`,
    indicator,
    description: `${indicator}的统计口径以年报为准`,
    excellent: grades[0] ?? "",
    good: grades[1] ?? "",
    fair: grades[2] ?? "",
    poor: grades[3] ?? "",
  });
  return {
    form: form("activity-targets/caofeidian"),
    data: {
      fields: {},
      tables: {
        indicators: {
          rows: [
            line("0101", "就业服务", "就业援助完成率", ["100%", "≥90%", "≥80%", "<80%"]),
            line("0102", "职业培训", "培训人数", ["≥1000", "≥950", "≥900", "<900"]),
            line("0201", "社保经办", "待遇发放到位率", ["≥98%", "≥95%", "≥90%", "<90%"]),
          ],
        },
      },
    },
  };
}
