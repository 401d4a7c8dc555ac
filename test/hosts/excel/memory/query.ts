import { excelError } from "./errors";
import type { Machine } from "./machine";
import { memberOf } from "./members";
import type { HostObject } from "./objects";
import type { WireQuery } from "./wire";

/** What a load gives: the properties asked for, and where a path goes on, those of the objects it leads to. */
export function query(
  machine: Machine,
  object: HostObject,
  { Select, Expand, Top, Skip }: WireQuery,
): unknown {
  const wanted = [...(Select ?? []), ...(Expand ?? []).map((each) => `${each}/*`)];
  return read(machine, object, wanted.length > 0 ? wanted : ["*"], Skip ?? 0, Top);
}

function read(
  machine: Machine,
  object: HostObject,
  wanted: readonly string[],
  skip = 0,
  top?: number,
): unknown {
  if (!object.items) return properties(machine, object, wanted);
  const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
  return { _Items: items.map((each) => properties(machine, each, wanted)) };
}

function properties(
  machine: Machine,
  object: HostObject,
  wanted: readonly string[],
): Record<string, unknown> {
  // The key alone goes with every object, under a name by which no property counts as loaded.
  const found: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
  for (const [name, rest] of grouped(machine, object, wanted)) {
    if (name in (object.scalars ?? {})) {
      found[name] = memberOf(machine, object, "scalars", name).get();
    } else {
      const target = memberOf(machine, object, "links", name).to();
      found[name] = target && read(machine, target, rest.length > 0 ? rest : ["*"]);
    }
  }
  return found;
}

/** The names asked for on this object, each with what is asked for behind it. */
function grouped(machine: Machine, object: HostObject, wanted: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of wanted) {
    const [head = "", ...rest] = path.split(/[/.]/);
    const names = head === "*" ? allScalars(machine, object) : [nameOf(object, head)];
    for (const name of names) {
      const group = groups.get(name) ?? [];
      groups.set(name, rest.length > 0 ? [...group, rest.join("/")] : group);
    }
  }
  return groups;
}

function allScalars(machine: Machine, object: HostObject): string[] {
  const entries = Object.entries(object.scalars ?? {});
  return entries.filter(([, { since = 1 }]) => since <= machine.version).map(([name]) => name);
}

function nameOf(object: HostObject, asked: string): string {
  const names = [...Object.keys(object.scalars ?? {}), ...Object.keys(object.links ?? {})];
  const name = names.find((each) => each.toLowerCase() === asked.toLowerCase());
  if (name === undefined) {
    throw excelError("NotInDouble", `The in-memory Excel has no ${object.kind}.${asked} to load.`);
  }
  return name;
}
