import { isProject, placeOf, textOf, withFields, withoutField, type Table } from "../books";
import { replacedAt } from "../lists";
import { pick, some, whole, type Random } from "../random";
import { bookFault, fault, inRowOf, where, type Fault } from "./fault";
import { projectsOf } from "./projects";

const hasCode = (table: Table): boolean => /hebei|gaoxin|generic/.test(table.form.id) && isProject(table);
const code = (table: Table): string => textOf(table, "code");
const yearOf = (table: Table): number => Number(textOf(table, "year"));

/** Faults in codes and years. */
export const CODES: readonly Fault[] = [
  fault(
    "project-code-form",
    "项目编码不合规范",
    where(hasCode, (table, random) => withFields(table, { code: malformed(random, code(table)) })),
  ),
  fault(
    "project-code-year",
    "编码年度与表上年度不同",
    where(
      (table) => placeOf(table) === "generic",
      (table, random) => {
        const year = String(yearOf(table) + pick(random, [-1, -2, 1, -3])).slice(2);
        return withFields(table, { code: code(table).slice(0, 6) + year + code(table).slice(8) });
      },
    ),
  ),
  fault(
    "year-in-text",
    "资金用途、目标写着上一年度",
    where(hasCode, (table, random) => {
      const year = yearOf(table) - whole(random, 1, 2);
      return inText(table, random, [
        `用于${textOf(table, "name")}${year}年度日常运转。`,
        `本项目全部为财政拨款，资金用于产业园${year}年度运转。`,
        `保障${year}年度各项工作顺利开展。`,
        `按${year}年度工作计划完成各项任务。`,
      ]);
    }),
  ),
  fault(
    "year-in-text",
    "资金用途、目标写着上一年",
    where(hasCode, (table, random) => {
      const year = yearOf(table) - whole(random, 1, 2);
      return inText(table, random, [
        `保障${year}年各项工作顺利开展。`,
        `${year}年完成${textOf(table, "name")}各项任务。`,
        `圆满完成${year}年各项目标任务。`,
        `用于发放${year}年补贴资金。`,
        `${year}年预算年度开始之后，按月发放补贴。`,
      ]);
    }),
  ),
  fault(
    "year-in-text",
    "指标里写着上一年度",
    where(
      hasCode,
      inRowOf(/^(时效|质量|数量)/, (row, random, table) => {
        const year = yearOf(table) - 1;
        const [key, text] = pick(random, [
          ["value", `${year}年12月底前`],
          ["value", `${year}年底前完成`],
          ["description", `${year}年全年完成的数量`],
          ["level3", `${year}年度任务完成情况`],
          ["description", `${year}年度计划完成时间`],
        ] as const);
        return { ...row, [key]: text };
      }),
    ),
  ),
  bookFault("project-code-check", "同一批编码里抄错了一位", (book, random) => {
    const projects = projectsOf(book, random).filter((at) => hasCode(book.tables[at]!));
    const at = projects[0];
    if (at === undefined || projects.length < 4) return undefined;
    const table = book.tables[at]!;
    const wrong = withFields(table, { code: miscopied(random, code(table)) });
    return { ...book, tables: replacedAt(book.tables, at, wrong) };
  }),
  bookFault("project-code-duplicate", "两个项目一个编码", (book, random) => {
    const [from, to] = projectsOf(book, random).filter((at) => hasCode(book.tables[at]!));
    if (from === undefined || to === undefined) return undefined;
    const first = code(book.tables[from]!);
    const again = pick(random, [first, first.toLowerCase(), ` ${first}`, `${first} `]);
    return { ...book, tables: replacedAt(book.tables, to, withFields(book.tables[to]!, { code: again })) };
  }),
];

/** Codes that are no more in force, with the year in which another took their place. */
const GONE_REGIONS = [
  ["130621", 2015],
  ["130622", 2015],
  ["130625", 2015],
  ["130323", 2015],
  ["130230", 2012],
  ["130182", 2014],
  ["130185", 2014],
  ["130124", 2014],
  ["130733", 2016],
  ["130429", 2016],
  ["131181", 2016],
  ["130521", 2020],
  ["120223", 2015],
  ["120225", 2016],
  ["110228", 2015],
  ["340222", 2020],
] as const;

/** Codes that are missing, or of a place that has another code by now. */
export const PLACES_OF_CODES: readonly Fault[] = [
  fault(
    "project-code-missing",
    "项目编码空着",
    where(
      (table) => /hebei|gaoxin/.test(table.form.id),
      (table) => withoutField(table, "code"),
    ),
  ),
  fault(
    "project-code-missing",
    "项目编码画了横线",
    where(hasCode, (table, random) =>
      withFields(table, { code: pick(random, ["————", "——", "—", "-", "--", "－－"]) }),
    ),
  ),
  fault(
    "region-code-outdated",
    "区划代码已经停用",
    where(hasCode, (table, random) => {
      const [region] = pick(random, GONE_REGIONS);
      return withFields(table, { code: region + code(table).slice(6) });
    }),
  ),
];

function inText(table: Table, random: Random, texts: readonly string[]): Table {
  const text = pick(random, texts);
  return withFields(table, random() < 0.5 ? { purpose: text } : { goals: [text] });
}

function malformed(random: Random, right: string): string {
  const at = whole(random, 9, 19);
  return pick(random, [
    right.slice(0, 20),
    `${right}0`,
    right.slice(0, at) + right.slice(at + 1),
    `${right.slice(0, at)}-${right.slice(at + 1)}`,
    `${right.slice(0, 5)}O${right.slice(6)}`,
    `${right.slice(0, 8)}项${right.slice(9)}`,
    right.slice(0, 12),
  ]);
}

/** One digit after the P is another, or two neighbours change places. */
function miscopied(random: Random, right: string): string {
  const at = whole(random, 12, 14);
  const [a, b] = [right.charAt(at), right.charAt(at + 1)];
  const other = pick(
    random,
    some(random, [..."0123456789"], 10).filter((digit) => digit !== a),
  );
  return random() < 0.5 && a !== b
    ? right.slice(0, at) + b + a + right.slice(at + 2)
    : right.slice(0, at) + other + right.slice(at + 1);
}
