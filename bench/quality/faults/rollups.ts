import type { Amount } from "../../../src/model/amount";
import { hundredthsOf, money } from "../clean/money";
import { isProject, rowsOf, withFields, withRows, type Book, type Table } from "../books";
import { replacedAt } from "../lists";
import { pick, whole, type Random } from "../random";
import { bookFault, QUANTITY, said, type Fault, type TableSeed } from "./fault";
import { withRow } from "./projects";

const isDepartment = ({ form }: Table): boolean => form.document === "DepartmentTarget";

/** Faults between a department's table and those of its projects. */
export const ROLLUPS: readonly Fault[] = [
  bookFault(
    "projects-sum",
    "整体表的金额合计写错",
    inDepartment((table, random) => {
      const { tasks } = table.data.tables;
      if (!tasks?.total) return undefined;
      const total = hundredthsOf(tasks.total["total"] as Amount) + off(random);
      if (total <= 0) return undefined;
      const changed = { ...tasks, total: { ...tasks.total, total: money(total) } };
      return { ...table, data: { ...table.data, tables: { ...table.data.tables, tasks: changed } } };
    }),
  ),
  bookFault(
    "projects-sum",
    "一个项目的年度资金总额写错",
    inProject((table, random) => {
      const budget = hundredthsOf(table.data.fields["budget"] as Amount);
      const by = off(random);
      const fiscal = hundredthsOf(table.data.fields["fiscal"] as Amount) + by;
      return budget + by <= 0 || fiscal < 0
        ? undefined
        : withFields(table, { budget: money(budget + by), fiscal: money(fiscal) });
    }),
  ),
  bookFault("projects-sum", "漏放了一个项目", (book, random) => {
    if (!book.tables.some(isDepartment) || book.tables.length < 3) return undefined;
    const gone = whole(random, 1, book.tables.length - 1);
    return { ...book, tables: book.tables.filter((_, at) => at !== gone) };
  }),
  bookFault(
    "rollup-differs",
    "整体表的数量写错",
    inDepartment((table, random) => otherCount(table, random)),
  ),
  bookFault(
    "rollup-differs",
    "一个项目的数量写错",
    inProject((table, random) => otherCount(table, random)),
  ),
  bookFault(
    "rollup-differs",
    "整体表的比率和项目不符",
    inDepartment((table, random) => {
      const rows = rowsOf(table);
      const places = rows.flatMap((row, at) => (/^≥\d+%$/.test(said(row, "value")) ? [at] : []));
      if (places.length === 0) return undefined;
      const at = pick(random, places);
      const number = Number(/\d+/.exec(said(rows[at]!, "value"))?.[0]);
      const other = pick(random, [number - whole(random, 1, 10), Math.min(99, number + whole(random, 1, 5))]);
      return withRows(table, replacedAt(rows, at, { ...rows[at]!, value: `≥${other}%` }));
    }),
  ),
  bookFault(
    "rollup-without-source",
    "整体表的数量指标没有项目承担",
    inDepartment((table, random) => {
      const [level3, unit] = pick(random, [
        ["享受就业见习补贴人员数量", "人"],
        ["工伤认定次数", "次"],
        ["宣传册印刷份数", "份"],
        ["物业服务面积", "平方米"],
        ["会议召开次数", "次"],
        ["市级“人才驿站”", "个"],
        ["服务机关事业单位和行业企业数", "家"],
      ] as const);
      return withRow(table, {
        level1: "产出指标",
        level2: "数量指标",
        level3,
        value: `≥${whole(random, 3, 900)}${unit}`,
      });
    }),
  ),
];

/** A difference beyond any rounding, in hundredths of a 万元. */
function off(random: Random): number {
  return pick(random, [100, -100, 20000, -2000, whole(random, 10, 900), -whole(random, 10, 900)]);
}

function otherCount(table: Table, random: Random): Table | undefined {
  const rows = rowsOf(table);
  const places = rows.flatMap((row, at) => (QUANTITY.test(said(row, "level2")) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = pick(random, places);
  const row = rows[at]!;
  const by = whole(random, 1, 15);
  const value = said(row, "value").replace(/\d+/, (count) => String(Number(count) + by));
  return withRows(table, replacedAt(rows, at, { ...row, value }));
}

/** Spoils the department's table. */
function inDepartment(seed: TableSeed): (book: Book, random: Random) => Book | undefined {
  return inTable(isDepartment, seed);
}

/** Spoils one project of a department. */
function inProject(seed: TableSeed): (book: Book, random: Random) => Book | undefined {
  return (book, random) =>
    book.tables.some(isDepartment) ? inTable(isProject, seed)(book, random) : undefined;
}

function inTable(test: (table: Table) => boolean, seed: TableSeed) {
  return (book: Book, random: Random): Book | undefined => {
    const places = [...book.tables.keys()].filter((at) => test(book.tables[at]!));
    if (places.length === 0) return undefined;
    const at = pick(random, places);
    const spoilt = seed(book.tables[at]!, random);
    return spoilt && { ...book, tables: replacedAt(book.tables, at, spoilt) };
  };
}
