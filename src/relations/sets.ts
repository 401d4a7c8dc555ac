import type { BudgetTable, DepartmentTarget, Document, ProjectTarget } from "../model/documents";
import { valueOf } from "../model/field";
import { isOwned, isSameName, ownerOf, type Owner } from "./owners";
import { budgetRelationTable, departmentTable, projectsTable, type RelationTable } from "./tables";
import type { TableId } from "./vocabulary";

/** The tables of one department for one year, which formulas compare with each other. */
export interface BudgetSet {
  readonly tables: ReadonlyMap<TableId, readonly RelationTable[]>;
  /** Those of which there is only one. */
  readonly single: ReadonlyMap<TableId, RelationTable>;
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

interface Group {
  /** Whose the tables are: a unit, and in a workbook of one the department too. */
  readonly owners: readonly Owner[];
  readonly budgets: readonly BudgetTable[];
  readonly departments: readonly DepartmentTarget[];
}

function makeSets(documents: readonly Document[]): BudgetSet[] {
  const budgets = documents.filter((document) => document.kind === "BudgetTable");
  const projects = documents.filter((document) => document.kind === "ProjectTarget");
  const departments = documents.filter((document) => document.kind === "DepartmentTarget");
  const isSingle = new Set(budgets.map(({ table }) => table)).size === budgets.length;
  if (isSingle && departments.length <= 1) {
    const said = [...departments.map(({ name }) => name), ...budgets.map(({ unit }) => unit)];
    const owners = said.map(ownerOf).filter(({ name }) => name !== "");
    // What does not say that it is another's can only be this one's.
    const own = projects.filter((project) => !isAnothers(project, owners));
    return [setOf({ owners, budgets, departments }, projects, own, undefined)];
  }
  return groupsOf(budgets, departments).map((group) => {
    const own = projects.filter((project) => group.owners.some((owner) => isOwned(project, owner)));
    const unclear = projects.find((project) => !own.includes(project) && !isAnothers(project, group.owners));
    return setOf(group, projects, own, unclear);
  });
}

function isAnothers(project: ProjectTarget, owners: readonly Owner[]): boolean {
  return owners.length > 0 && owners.every((owner) => isOwned(project, owner) === false);
}

/** The tables of each unit and year, with the department's own table where there is one. */
function groupsOf(budgets: readonly BudgetTable[], departments: readonly DepartmentTarget[]): Group[] {
  const groups = budgetGroups(budgets).map(({ owner, budgets: own }) => ({
    owners: [owner],
    budgets: own,
    departments: departments.filter(({ name }) => isSameName(ownerOf(name).name, owner.name)),
  }));
  const others = departments.filter((one) => !groups.some((group) => group.departments.includes(one)));
  return [
    ...groups,
    ...others.map((one) => ({ owners: [ownerOf(one.name)], budgets: [], departments: [one] })),
  ];
}

/** Tables by unit and year; one that does not say belongs to the only unit, or the unit's only year. */
function budgetGroups(budgets: readonly BudgetTable[]): { owner: Owner; budgets: BudgetTable[] }[] {
  const years = yearsOf(budgets);
  const groups = new Map<string, { owner: Owner; budgets: BudgetTable[] }>();
  for (const table of budgets) {
    const owner = ownerOf(table.unit);
    const unit = owner.name || only(years.keys());
    const year = valueOf(table.year) ?? only(years.get(unit) ?? []);
    const key = `${unit}\u001f${year}`;
    const group = groups.get(key) ?? { owner: { ...owner, name: unit }, budgets: [] };
    group.budgets.push(table);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The years of which each unit has tables. */
function yearsOf(budgets: readonly BudgetTable[]): Map<string, Set<string>> {
  const years = new Map<string, Set<string>>();
  for (const { unit, year } of budgets) {
    const { name } = ownerOf(unit);
    if (name === "") continue;
    const own = years.get(name) ?? new Set();
    if (year.state === "given") own.add(year.value);
    years.set(name, own);
  }
  return years;
}

/** The only one of its kind; "" where there are several or none. */
function only(values: Iterable<string>): string {
  const [first, second] = [...values];
  return second === undefined ? (first ?? "") : "";
}

function setOf(
  { owners, budgets, departments }: Group,
  projects: readonly ProjectTarget[],
  own: readonly ProjectTarget[],
  unclear: ProjectTarget | undefined,
): BudgetSet {
  const tables = new Map<TableId, RelationTable[]>();
  const whose = owners[0]?.name || "这个部门";
  const all = [
    ...budgets.map(budgetRelationTable),
    ...(projects.length > 0 ? [projectsTable(own, whyUnclear(own, unclear, whose))] : []),
    ...departments.map(departmentTable),
  ];
  for (const table of all) {
    const { id } = table.words;
    const same = tables.get(id);
    if (same) same.push(table);
    else tables.set(id, [table]);
  }
  return { tables, single: onlyOnes(tables) };
}

/** Those tables of which there is only one. */
export function onlyOnes(tables: BudgetSet["tables"]): BudgetSet["single"] {
  const single = new Map<TableId, RelationTable>();
  for (const [id, [first, second]] of tables) if (first && !second) single.set(id, first);
  return single;
}

/** Why it cannot be told what all the projects of a unit are. */
function whyUnclear(
  own: readonly ProjectTarget[],
  unclear: ProjectTarget | undefined,
  whose: string,
): string | undefined {
  if (unclear) return `“${unclear.source.sheet}”看不出是不是${whose}的项目`;
  return own.length === 0 ? `没有读到${whose}的项目绩效目标表` : undefined;
}
