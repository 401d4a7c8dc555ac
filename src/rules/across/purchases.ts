import type { BudgetRow, BudgetTable, ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";

/** Lines that add up others. */
const SUM = /^(?:合计|总计|小计)$/;
/** “无”, or a sentence that says so, in the place of a project. */
const NOTHING = /^无$|(?:无|没有|未安排|不涉及)(?:政府)?采购/;
/** A shorter name than this is part of many others by chance. */
const SHORT = 4;

/** What is bought for one project, line by line. */
export interface Purchase {
  readonly name: Given<string>;
  readonly lines: BudgetRow[];
}

/** A project with the names by which a purchase may call it. */
export interface NamedProject {
  readonly project: ProjectTarget;
  readonly names: readonly string[];
}

/** The lines of a procurement budget by which something is bought. */
export function itemsOf({ rows }: BudgetTable): BudgetRow[] {
  return rows.filter(({ name }) => {
    const text = name.state === "given" ? normaliseLabel(name.value) : "";
    return !SUM.test(text) && !NOTHING.test(text);
  });
}

/** The lines gathered by the project they name, and how many name none that can be seen. */
export function purchasesOf(items: readonly BudgetRow[]): { purchases: Purchase[]; nameless: number } {
  const purchases = new Map<string, Purchase>();
  let nameless = 0;
  for (const line of items) {
    const { name } = line;
    if (name.state !== "given") {
      nameless++;
      continue;
    }
    const known = purchases.get(normaliseLabel(name.value));
    if (known) known.lines.push(line);
    else purchases.set(normaliseLabel(name.value), { name, lines: [line] });
  }
  return { purchases: [...purchases.values()], nameless };
}

/** A project by its name and its title; undefined where neither can be seen. */
export function namedProject(project: ProjectTarget): NamedProject | undefined {
  const names = [project.name, project.title].flatMap((field) =>
    field.state === "given" ? [normaliseLabel(field.value).replace(/(?:项目)?绩效目标表$/, "")] : [],
  );
  return names.length > 0 ? { project, names } : undefined;
}

/** The projects that a purchase may be for: those of its very name, else those whose name is longer or shorter. */
export function projectsOf({ name }: Purchase, projects: readonly NamedProject[]): ProjectTarget[] {
  const key = normaliseLabel(name.value);
  const same = projects.filter(({ names }) => names.includes(key));
  const alike = projects.filter(({ names }) => names.some((other) => isAlike(key, other)));
  return (same.length > 0 ? same : alike).map(({ project }) => project);
}

function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORT && long.includes(short);
}
