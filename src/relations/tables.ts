import type { Amount } from "../model/amount";
import type {
  BudgetRow,
  BudgetTable,
  BudgetValue,
  DepartmentTarget,
  ProjectTarget,
} from "../model/documents";
import { parseDecimal } from "../model/decimal";
import { once, remembering } from "../model/remember";
import type { Field } from "../model/field";
import { tableWords, type TableId, type TableWords } from "./vocabulary";

/** A table of a workbook as formulas see it. */
export interface RelationTable {
  readonly words: TableWords;
  readonly rows: readonly BudgetRow[];
  /** Texts of the sheet that are no label known here, among which a misspelt one may be. */
  readonly strays: readonly string[];
  /** Whether figures stand in columns whose label was not found: then no column may be taken for one that is not there. */
  readonly hasStrayFigures: boolean;
  /** Why its lines cannot be summed or looked at; undefined where they can. */
  readonly unclear?: string | undefined;
}

/** A budget table as formulas see it; one object for one table. */
export const budgetRelationTable = once((table: BudgetTable): RelationTable => {
  const words = tableWords(table.table);
  return {
    words,
    rows: table.rows,
    strays: table.strays.map(({ text }) => text),
    hasStrayFigures: table.strays.some(({ text }) => parseDecimal(text) !== undefined),
    unclear: whyUnclear(table, words.name),
  };
});

/** A table whose header was not found shows no lines, and is none without lines for that. */
function whyUnclear({ columns, rows }: BudgetTable, name: string): string | undefined {
  const isFound = rows.length > 0 || Object.values(columns).some(({ state }) => state === "given");
  return isFound ? undefined : `“${name}”没有找到表头`;
}

const projectTables = remembering<ProjectTarget, RelationTable>();
const unclearTables = once((_: RelationTable) => new Map<string, RelationTable>());

/** The projects of a department as one table, a line each; one object for the same projects. */
export function projectsTable(projects: readonly ProjectTarget[], unclear?: string): RelationTable {
  const table = projectTables(projects, () => linesOfProjects(projects));
  if (unclear === undefined) return table;
  const known = unclearTables(table).get(unclear) ?? { ...table, unclear };
  unclearTables(table).set(unclear, known);
  return known;
}

function linesOfProjects(projects: readonly ProjectTarget[]): RelationTable {
  const has = (key: MoneyKey): boolean => projects.some((project) => project[key].state !== "foreign");
  const rows = projects.map((project) =>
    lineOf(project.code, project.name, null, {
      budget: filledIn(ownField(project.budget, has("budget"))),
      fiscal: shareOf(project.budget, ownField(project.fiscal, has("fiscal"))),
      carryover: ownField(project.carryover, has("carryover")),
      other: ownField(project.other, has("other")),
    }),
  );
  return lineTable("projects", rows);
}

/** What a part of the money comes to: nothing where it is left blank, unless all of it is. */
function shareOf(whole: Field<Amount>, part: Field<Amount>): Field<Amount> {
  return whole.state === "given" ? part : filledIn(part);
}

/** A project asks for some money; where no figure stands, nobody can say how much. */
function filledIn(field: Field<Amount>): Field<Amount> {
  if (field.state !== "blank") return field;
  return { ...field, state: "unreadable", text: "", because: "没有填写" };
}

type MoneyKey = "budget" | "fiscal" | "carryover" | "other";

/** What the forms of some projects lack is missing where those of others have it. */
function ownField(field: Field<Amount>, isKnown: boolean): Field<Amount> {
  return field.state === "foreign" && isKnown ? { state: "absent", label: field.label } : field;
}

/** The 金额合计 of a department's own table; one object for one department. */
export const departmentTable = once((department: DepartmentTarget): RelationTable => {
  const { name, budget, fiscal, other } = department;
  const code: Field<string> = { state: "foreign", label: "编码" };
  return lineTable("department", [
    lineOf(code, name, "total", { budget: filledIn(budget), fiscal: shareOf(budget, fiscal), other }),
  ]);
});

function lineTable(id: TableId, rows: readonly BudgetRow[]): RelationTable {
  return { words: tableWords(id), rows, strays: [], hasStrayFigures: false };
}

function lineOf(
  code: Field<string>,
  name: Field<string>,
  line: string | null,
  cells: Readonly<Record<string, Field<BudgetValue>>>,
): BudgetRow {
  return { code, name, line, parent: null, cells };
}
