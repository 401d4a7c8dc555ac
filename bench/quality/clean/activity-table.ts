import type { RowData } from "../../../src/forms/form-data";
import type { Table } from "../books";
import { pick, some, whole, type Random } from "../random";
import { formOf } from "./project-table";

/** Activities as 曹妃甸区 has them: name, description, goal, the names of its indicators. */
const ACTIVITIES = [
  {
    name: "就业服务体系建设",
    about: "建立健全职业指导、职业介绍和创业服务体系。",
    goal: "实施免费的公共就业服务。",
    rates: ["劳动力资源调查完成率", "招聘单位邀请到场率"],
  },
  {
    name: "职业培训能力建设",
    about: "按要求推动职业能力建设，开展职业培训。",
    goal: "打造职业技术工人队伍，实现稳定就业。",
    rates: ["职业培训计划完成率", "培训学员结业率"],
  },
  {
    name: "养老保险政策实施及管理",
    about: "落实职工和城乡居民基本养老保险政策。",
    goal: "完成扩面征缴任务，确保养老金足额发放。",
    rates: ["养老金征缴任务完成率", "养老金发放到位率"],
  },
  {
    name: "事业单位及工作人员管理",
    about: "做好事业单位考核、奖惩、申诉控告、岗位统计。",
    goal: "优化事业单位岗位结构比例。",
    rates: ["新版聘用合同推行签订率", "人员调配档案审核率"],
  },
  {
    name: "劳动监察事务管理",
    about: "组织实施劳动保障监察执法，查处违法案件。",
    goal: "提高劳动保障监察案件结案率。",
    rates: ["劳动保障监察案件结案率", "工资审核单位覆盖率"],
  },
] as const;

const RATE_GRADES = [
  ["100%", "≥90%", "≥80%", "<80%"],
  ["≥95%", "≥90%", "≥80%", "<80%"],
  ["≥98%", "≥95%", "≥90%", "<90%"],
] as const;

/** A table of activities without a fault. */
export function activityTable(random: Random, year: number): Table {
  const activities = some(random, ACTIVITIES, whole(random, 2, 5));
  const rows = activities.flatMap(({ name, about, goal, rates }, index): RowData[] => {
    const head = { code: `0${index + 1}01`, name, activityDescription: about, year: String(year), goal };
    const count = { ...head, ...counted(random), description: `全年${name}中开展的次数` };
    return [...rates.map((rate) => ({ ...head, ...rated(random, rate) })), count];
  });
  return {
    form: formOf("activity-targets/caofeidian"),
    data: { fields: {}, tables: { indicators: { rows } } },
  };
}

function rated(random: Random, indicator: string): RowData {
  const [excellent, good, fair, poor] = pick(random, RATE_GRADES);
  return { indicator, description: `${indicator}按年度计划计算`, excellent, good, fair, poor };
}

function counted(random: Random): RowData {
  const best = whole(random, 5, 40) * 10;
  return pick(random, [
    {
      indicator: "专题业务培训次数",
      excellent: `≥${best}次`,
      good: `≥${best - 10}次`,
      fair: `≥${best - 20}次`,
      poor: `<${best - 20}次`,
    },
    { indicator: "实地走访及时性", excellent: "及时", good: "延期一周", fair: "延期两周", poor: "延期三周" },
  ]);
}
