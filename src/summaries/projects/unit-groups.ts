import type { ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { isPlaceholder } from "../../rules/placeholder";
import { normaliseLabel } from "../../sheet/label";

/** The projects of one unit. */
export interface UnitGroup<T> {
  /** As its first project writes it; "" for those that name no unit. */
  readonly unit: string;
  readonly members: readonly T[];
}

/** A unit as a cell names it, its code apart. */
export interface UnitName {
  readonly code: string;
  readonly name: string;
}

/** The cell that says whose a project is: 单位 or 实施单位, else 主管部门. */
export function unitOf({ unit, authority }: Pick<ProjectTarget, "unit" | "authority">): Given<string> | null {
  const given = [unit, authority].find((field): field is Given<string> => field.state === "given");
  return given && !isPlaceholder(given.value) ? given : null;
}

/**
 * Puts what belongs to one unit together, units in the order in which they come first and those without one last. A unit
 * is the same where the code is, or where the name is and no two codes tell otherwise.
 */
export function groupByUnit<T>(members: readonly T[], unit: (member: T) => string): readonly UnitGroup<T>[] {
  const keys = unitKeys([...new Set(members.map(unit))]);
  const groups = new Map<string, { unit: string; members: T[] }>();
  for (const member of members) {
    const written = unit(member);
    const key = keys.get(written)!;
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { unit: written, members: [member] });
  }
  return [...groups.values()].sort((a, b) => Number(a.unit === "") - Number(b.unit === ""));
}

/** What tells the unit of each way of writing one. */
function unitKeys(written: readonly string[]): ReadonlyMap<string, string> {
  const names = written.map((text) => ({ text, ...plainly(unitName(text)) }));
  const codes = new Map<string, Set<string>>();
  for (const { name, code } of names) {
    if (code !== "") codes.set(name, (codes.get(name) ?? new Set()).add(code));
  }
  return new Map(
    names.map(({ text, name, code }) => {
      const known = [...(codes.get(name) ?? [])];
      const own = code === "" && known.length === 1 ? known[0]! : code;
      return [text, own === "" ? `n${name}` : `c${own}`];
    }),
  );
}

/** A unit with its code apart, however it is written: 323001曹妃甸区人社局, [602]宿州市人社局, 323001-曹妃甸区人社局. */
export function unitName(text: string): UnitName {
  const [, bracketed, bare, name = ""] =
    /^\s*(?:[[［(（【〔]\s*([\d０-９]+)\s*[\]］)）】〕]|([\d０-９]{3,}))?\s*[-—－_]*(.*)$/s.exec(text) ?? [];
  return { code: (bracketed ?? bare ?? "").normalize("NFKC"), name: name.trim() };
}

function plainly({ code, name }: UnitName): UnitName {
  return { code, name: normaliseLabel(name).toUpperCase() };
}
