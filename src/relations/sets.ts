import type { BudgetTable, DepartmentTarget, Document, ProjectTarget } from "../model/documents";
import { valueOf, type Field } from "../model/field";
import { normaliseLabel } from "../sheet/label";
import { budgetRelationTable, departmentTable, projectsTable, type RelationTable } from "./tables";
import type { TableId } from "./vocabulary";

/** The tables of one department for one year, which formulas compare with each other. */
export interface BudgetSet {
  readonly tables: ReadonlyMap<TableId, readonly RelationTable[]>;
}

const known = new WeakMap<readonly Document[], readonly BudgetSet[]>();

/** The sets of tables in a workbook; one where no table is there twice, else one for each unit and year. */
export function setsOf(documents: readonly Document[]): readonly BudgetSet[] {
  let sets = known.get(documents);
  if (!sets) {
    sets = makeSets(documents);
    known.set(documents, sets);
  }
  return sets;
}

function makeSets(documents: readonly Document[]): BudgetSet[] {
  const budgets = documents.filter((document) => document.kind === "BudgetTable");
  const projects = documents.filter((document) => document.kind === "ProjectTarget");
  const departments = documents.filter((document) => document.kind === "DepartmentTarget");
  const isSingle = new Set(budgets.map(({ table }) => table)).size === budgets.length;
  if (isSingle && departments.length <= 1) return [setOf(budgets, projects, departments)];
  const groups = groupsOf(budgets);
  for (const { name } of departments) {
    const unit = unitName(name);
    if (unit !== "" && ![...groups.values()].some((group) => isSame(group.unit, unit)))
      groups.set(unit, { unit, budgets: [] });
  }
  return [...groups.values()].map(({ unit, budgets: own }) =>
    setOf(
      own,
      projects.filter((project) =>
        [project.unit, project.authority].some((owner) => isSame(unitName(owner), unit)),
      ),
      departments.filter(({ name }) => isSame(unitName(name), unit)),
    ),
  );
}

interface Group {
  readonly unit: string;
  readonly budgets: BudgetTable[];
}

/** Tables by unit and year; one that does not say belongs to the only unit, or the unit's only year. */
function groupsOf(budgets: readonly BudgetTable[]): Map<string, Group> {
  const years = new Map<string, Set<string>>();
  for (const { unit, year } of budgets) {
    const name = unitName(unit);
    if (name === "") continue;
    const own = years.get(name) ?? new Set();
    if (year.state === "given") own.add(year.value);
    years.set(name, own);
  }
  const groups = new Map<string, Group>();
  for (const table of budgets) {
    const unit = unitName(table.unit) || only(years.keys());
    const year = valueOf(table.year) ?? only(years.get(unit) ?? []);
    const key = `${unit}\u001f${year}`;
    const group = groups.get(key) ?? { unit, budgets: [] };
    group.budgets.push(table);
    groups.set(key, group);
  }
  return groups;
}

/** The only one of its kind; "" where there are several or none. */
function only(values: Iterable<string>): string {
  const [first, second] = [...values];
  return second === undefined ? (first ?? "") : "";
}

/** A unit's name without the code before it: 323昌黎县人力资源和社会保障局, [602]宿州市…. */
function unitName(field: Field<string>): string {
  return field.state === "given" ? normaliseLabel(field.value).replace(/^[(\d)]+/, "") : "";
}

function isSame(a: string, b: string): boolean {
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a));
}

function setOf(
  budgets: readonly BudgetTable[],
  projects: readonly ProjectTarget[],
  departments: readonly DepartmentTarget[],
): BudgetSet {
  const tables = new Map<TableId, RelationTable[]>();
  const all = [
    ...budgets.map(budgetRelationTable),
    projectsTable(projects),
    ...departments.map(departmentTable),
  ];
  for (const table of all) {
    if (!table) continue;
    const { id } = table.words;
    const own = tables.get(id);
    if (own) own.push(table);
    else tables.set(id, [table]);
  }
  return { tables };
}
