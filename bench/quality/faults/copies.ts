import { rowsOf, withFields, withRows, type Table } from "../books";
import { pick, shuffled, whole } from "../random";
import { bookFault, said, type Fault } from "./fault";
import { projectsOf, withRow, withTables } from "./projects";

/** Groups that exclude one another, as 满城区 and 昌黎县 name them in their projects. */
const GROUPS = [
  ["低保特困人员", "建档立卡人员", "重度残疾人员"],
  ["城乡居民", "机关事业单位人员"],
  ["城乡居民", "企业职工"],
] as const;

const LEVELS = ["县级配套", "省级", "中央", "市级配套"] as const;

const WORKS = [
  "电梯更换完成次数",
  "屋面防水修缮完成面积",
  "消防设施改造完成率",
  "围墙翻建长度",
  "中央空调更换台数",
];

/** Indicators that were copied from another project. */
export const COPIES: readonly Fault[] = [
  bookFault("copied-from-other-project", "指标说的对象是别的项目的", (book, random) => {
    const [own, other] = shuffled(random, pick(random, GROUPS));
    if (own === undefined || other === undefined) return undefined;
    const line = {
      level1: "产出指标",
      level2: "质量指标",
      level3: pick(random, [`${other}代缴率`, `${other}补贴发放准确率`, `${other}政策知晓率`]),
      description: pick(random, [
        `本区对应代缴${other}占应代缴人数的比例`,
        `实际享受补贴的${other}占应享受人数的比例`,
        `通过问卷调查，${other}对政策的知晓率`,
      ]),
      value: `≥${whole(random, 85, 99)}%`,
      basis: "年度工作计划",
    };
    const rest = pick(random, ["基本养老保险缴费补贴", "养老保险代缴资金", "养老保险财政补助"]);
    return withTables(book, projectsOf(book, random).slice(0, 2), (table, index) =>
      withRow(renamed(table, `${index === 0 ? own : other}${rest}`), line),
    );
  }),
  bookFault("copied-from-other-project", "指标写着别的资金级次", (book, random) => {
    const [own, other] = shuffled(random, LEVELS);
    const what = pick(random, ["就业补助资金", "学生资助资金", "养老保险补助资金"]);
    const line = {
      level1: "效益指标",
      level2: "可持续影响指标",
      level3: pick(random, [`${other}${what}的可持续影响`, `${other}${what}发挥效用的时间`]),
      description: `${other}${what}发挥作用的年数`,
      value: "≥1年",
      basis: "年度工作计划",
    };
    return withTables(book, projectsOf(book, random).slice(0, 2), (table, index) =>
      withRow(renamed(table, `${index === 0 ? own : other}${what}`), line),
    );
  }),
  bookFault("copied-from-other-project", "整套抄自有工程的项目", (book, random) => {
    const works = shuffled(random, WORKS).slice(0, 2);
    const [repair, business] = projectsOf(book, random);
    if (repair === undefined || business === undefined) return undefined;
    const set = rowsOf(book.tables[repair]!).flatMap((row, index) =>
      index === 0
        ? works.map((level3) => ({
            ...row,
            level3,
            description: `全年完成的${level3}`,
            value: level3.endsWith("率") ? "=100%" : "≥2次",
          }))
        : said(row, "level2") === "数量指标"
          ? []
          : [row],
    );
    const cost = (table: Table, name: string): Table => {
      const total = rowsOf(table).find((row) => row["level3"] === "项目总成本");
      const rows = set.map((row) => (row["level3"] === "项目总成本" && total ? total : row));
      return withRows(renamed(table, name), rows);
    };
    return withTables(book, [repair, business], (table, index) =>
      cost(
        table,
        index === 0
          ? pick(random, ["办公楼维护维修专项经费", "劳动力市场基础设施维护维修经费"])
          : pick(random, ["社会保障业务经费", "招聘经费", "信访维稳专项工作经费"]),
      ),
    );
  }),
  bookFault("copied-from-other-project", "两笔资金的指标只有金额不同", (book, random) => {
    const [first, second] = shuffled(random, ["中央", "省级", "市级", "县级"]);
    const what = pick(random, ["退休人员社会化管理补助资金", "农村危房改造补助资金", "学前教育发展补助资金"]);
    const [from, to] = projectsOf(book, random);
    if (from === undefined || to === undefined) return undefined;
    const rows = rowsOf(book.tables[from]!);
    return withTables(book, [from, to], (table, index) =>
      index === 0
        ? renamed(table, `${what}（${first}）`)
        : copied(renamed(table, `${what}（${second}）`), rows),
    );
  }),
  bookFault("copied-from-other-project", "整套照抄不相干的项目", (book, random) => {
    const [from, to] = projectsOf(book, random);
    if (from === undefined || to === undefined) return undefined;
    const rows = rowsOf(book.tables[from]!);
    return withTables(book, [to, from], (table, index) => (index === 0 ? copied(table, rows) : table));
  }),
];

/** A project by another name; its text says no more what the old one was about. */
function renamed(table: Table, name: string): Table {
  return withFields(table, {
    name,
    title: `${name}绩效目标表`,
    purpose: `用于${name}的各项支出，按规定发放。`,
    goals: [`按期完成${name}年度任务。`],
  });
}

/** The indicators of another project with the total cost of this one. */
function copied(table: Table, rows: ReturnType<typeof rowsOf>): Table {
  const total = rowsOf(table).find((row) => row["level3"] === "项目总成本");
  return withRows(
    table,
    rows.map((row) => (row["level3"] === "项目总成本" && total ? total : row)),
  );
}
