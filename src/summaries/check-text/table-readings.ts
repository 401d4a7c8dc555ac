import type { BudgetTable, BudgetTableNumber, Document, ProjectTarget } from "../../model/documents";
import { tableWords } from "../../relations/vocabulary";
import { isSumLine, lineOf, readPlace, tableSet, type Place } from "../narrative/table-set";
import { yearOf } from "../narrative/head-words";
import { CONCEPTS } from "./concepts";
import { moneyReading, readingOf, sumOfReadings, type Reading } from "./reading";

/** What some tables have of each thing that a text may speak of, by the keys of concepts. */
export type Readings = ReadonlyMap<string, readonly Reading[]>;

/** What is known of this year and of last year, and which year this is. */
export interface KnownReadings {
  readonly now: Readings;
  readonly last: Readings;
  /** Changes that a table tells itself. */
  readonly changes: Readings;
  readonly year: number | undefined;
  readonly projects: readonly Reading[];
  /** The tables that there are of this year. */
  readonly tables: ReadonlySet<BudgetTableNumber>;
}

type Collected = Map<string, Reading[]>;

/** Reads what the tables have. */
export function knownReadings(documents: readonly Document[]): KnownReadings {
  const tables = documents.filter((document) => document.kind === "BudgetTable");
  const years = tables.flatMap((table) => yearNumber(table) ?? []);
  const year = years.length === 0 ? undefined : Math.max(...years);
  const ofYear = (wanted: number): BudgetTable[] =>
    tables.filter((table) => (yearNumber(table) ?? year) === wanted);
  const current = year === undefined ? tables : ofYear(year);
  const projects = documents.filter((document) => document.kind === "ProjectTarget");
  const now = new Map<string, Reading[]>();
  addTables(now, current);
  const amounts = addProjects(now, projects, current);
  addTasks(now, documents);
  const last: Collected = new Map();
  if (year !== undefined) addTables(last, ofYear(year - 1));
  const changes: Collected = new Map();
  for (const table of current) {
    if (table.table !== "T13") continue;
    addPlaces(last, [table], (place) => (place.table === "T13" ? { ...place, column: "last" } : undefined));
    addPlaces(changes, [table], (place) =>
      place.table === "T13" ? { ...place, column: "change" } : undefined,
    );
    addVehicles(last);
    addVehicles(changes);
  }
  const numbers = new Set(current.map(({ table }) => table));
  return { now, last, changes, year, projects: amounts, tables: numbers };
}

function yearNumber(table: BudgetTable): number | undefined {
  const year = yearOf([table]);
  return year === undefined ? undefined : Number(year);
}

function addTables(readings: Collected, tables: readonly BudgetTable[]): void {
  addPlaces(readings, tables, (place) => place);
  addVehicles(readings);
  for (const table of tables) {
    addCodes(readings, table);
    if (table.table === "T10") addProcurement(readings, table);
  }
}

/** The figures of things that every budget has, in every table that has them. */
function addPlaces(
  readings: Collected,
  tables: readonly BudgetTable[],
  placed: (place: Place) => Place | undefined,
): void {
  for (const { key, places, near = [] } of CONCEPTS) {
    for (const [all, isNear] of [
      [places, false],
      [near, true],
    ] as const) {
      for (const each of all) {
        const place = placed(each);
        if (!place) continue;
        for (const table of tables) {
          if (table.table !== place.table) continue;
          const row = lineOf(table, place.line);
          const isPart = isNear || isPartOfBasic(tables, place);
          add(readings, key, row && readingOf(table, row, place.column, isPart));
        }
      }
    }
  }
}

/** 满城's form has no line for purchase and running of vehicles together. */
function addVehicles(readings: Collected): void {
  if (readings.has("vehicles")) return;
  const [purchase] = readings.get("vehicle-purchase") ?? [];
  const [running] = readings.get("vehicle-running") ?? [];
  if (purchase && running)
    add(readings, "vehicles", sumOfReadings("公务用车购置、运行两项合计", [purchase, running]));
}

/** Where basic expenditure is paid from other money too, 人员 and 公用 of the general budget are not all of it. */
function isPartOfBasic(tables: readonly BudgetTable[], { table, column }: Place): boolean {
  if (table !== "T6" || column === "total") return false;
  const set = tableSet(tables);
  const all = readPlace(set, { table: "T3", line: "total", column: "basic" });
  const general = readPlace(set, { table: "T6", line: "total", column: "total" });
  return all.kind === "money" && general.kind === "money" && all.fen > general.fen;
}

/** Lines with a code: 科目 of both kinds, as a whole and by column. */
function addCodes(readings: Collected, table: BudgetTable): void {
  for (const row of table.rows) {
    const code = row.code.state === "given" ? row.code.value : classOf(row.line);
    if (code === undefined || row.line === "total") continue;
    for (const column of Object.keys(row.cells)) {
      const reading = readingOf(table, row, column);
      if (!reading) continue;
      add(readings, WHOLE_COLUMNS.has(column) ? `code:${code}` : `code:${code}/${column}`, reading);
    }
  }
}

const WHOLE_COLUMNS = new Set(["total", "subtotal", "expenditureAmount"]);

/** 类 of expenditure in tables that list them without a code. */
function classOf(line: string | null): string | undefined {
  return line?.startsWith("class-") ? line.slice("class-".length) : undefined;
}

function addProcurement(readings: Collected, table: BudgetTable): void {
  const sum = table.rows.find(isSumLine);
  const parts = (sum ? [sum] : table.rows).flatMap((row) => readingOf(table, row, "total") ?? []);
  const label = (sum && parts[0]?.label) ?? `${tableWords("T10").short}各行的“合计”`;
  const { sheet, area } = table.source;
  const none = { label, at: { sheet, row: area.top, col: area.left }, text: "" };
  const sums = sumOfReadings(label, parts);
  add(readings, "procurement", parts.length > 0 ? sums : { ...sums, cells: [none] });
}

/** The projects by their names, and all of them as 项目支出. */
function addProjects(
  readings: Collected,
  projects: readonly ProjectTarget[],
  tables: readonly BudgetTable[],
): Reading[] {
  const amounts = projects.flatMap(({ budget, name, source }) => {
    if (budget.state !== "given") return [];
    const title = name.state === "given" ? name.value : source.sheet;
    return [moneyReading(`“${title}”的“${budget.label}”`, budget)];
  });
  for (const [index, { name, fiscal }] of projects
    .filter(({ budget }) => budget.state === "given")
    .entries()) {
    if (name.state !== "given") continue;
    const key = projectKey(name.value);
    add(readings, key, amounts[index]);
    if (fiscal.state === "given")
      add(readings, `${key}/general`, moneyReading(`“${name.value}”的“${fiscal.label}”`, fiscal));
  }
  if (amounts.length > 0) {
    const label = `${amounts.length} 张项目绩效目标表的预算数合计`;
    const hasTable = tables.some(({ table }) => table === "T3" || table === "T5");
    add(readings, "project", sumOfReadings(label, amounts, hasTable || amounts.length < projects.length));
  }
  return amounts;
}

/** The key of a project's readings. */
export function projectKey(name: string): string {
  return `project:${name}`;
}

function addTasks(readings: Collected, documents: readonly Document[]): void {
  for (const document of documents) {
    if (document.kind !== "DepartmentTarget") continue;
    for (const { name, total } of document.tasks) {
      if (name.state !== "given" || total.state !== "given") continue;
      add(readings, projectKey(name.value), moneyReading(`“${name.value}”的“${total.label}”`, total));
    }
    if (document.budget.state !== "given") continue;
    const { isNear: _, ...whole } = moneyReading("整体支出绩效目标申报表的“金额合计”", document.budget);
    for (const key of ["budget", "expenditure"]) add(readings, key, { ...whole, isNear: true });
  }
}

function add(readings: Collected, key: string, reading: Reading | undefined): void {
  if (!reading) return;
  const known = readings.get(key);
  if (known) known.push(reading);
  else readings.set(key, [reading]);
}
