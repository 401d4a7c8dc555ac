import { bookObject } from "./book-object";
import { excelError } from "./errors";
import type { Machine } from "./machine";
import { memberOf } from "./members";
import { isHostObject, type HostObject } from "./objects";
import { PATH, type WireAction, type WireArguments, type WirePath, type WireRequest } from "./wire";

/** The objects of one batch, each reached once. */
export interface Paths {
  /** The object of a path; null is one that does not exist, and so is all that is reached from it. */
  resolve(id: number): HostObject | null;
  /** Arguments with objects in place of their paths. */
  args(info: WireArguments | undefined): unknown[];
  /** Where an action went wrong, as errors tell it. */
  place(action: WireAction): string;
}

/** The paths of a request. */
export function createPaths(machine: Machine, request: WireRequest): Paths {
  const reached = new Map<number, HostObject | null>();

  const resolve = (id: number): HostObject | null => {
    const known = reached.get(id);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(id)];
    if (!path) throw excelError("InvalidReference");
    const object = reach(path);
    reached.set(id, object);
    return object;
  };

  const reach = (path: WirePath): HostObject | null => {
    if (path.ObjectPathType === PATH.root) return bookObject(machine);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = machine.references.find(path.Name);
      if (!kept) throw excelError("InvalidReference");
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    return parent && step(parent, path);
  };

  const step = (parent: HostObject, path: WirePath): HostObject | null => {
    switch (path.ObjectPathType) {
      case PATH.property:
        return memberOf(machine, parent, "links", path.Name).to();
      case PATH.indexer:
        if (!parent.item) throw excelError("NotInDouble", `${parent.kind} has no items by key here.`);
        return parent.item(args(path.ArgumentInfo)[0]);
      case PATH.method: {
        const given = args(path.ArgumentInfo);
        failAsTold(machine, path.Name, given);
        const made = memberOf(machine, parent, "methods", path.Name).call(...given);
        if (made === null || isHostObject(made)) return made;
        throw excelError("NotInDouble", `${parent.kind}.${path.Name} leads to no object here.`);
      }
      default:
        throw excelError("NotInDouble", `The in-memory Excel knows no path of type ${path.ObjectPathType}.`);
    }
  };

  const args = (info: WireArguments | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return typeof path === "number" && path > 0 ? resolve(path) : value;
    });

  const kindOf = (id: number | undefined): string => {
    const object = id === undefined ? null : reached.get(id);
    return object ? object.kind : "Workbook";
  };

  return {
    resolve,
    args,
    place(action) {
      const path = request.ObjectPaths[String(action.ObjectPathId)];
      if (reached.has(action.ObjectPathId)) return located(kindOf(action.ObjectPathId), action.Name);
      return located(kindOf(path?.ParentObjectPathId), path?.Name || "getItem");
    },
  };
}

/** "Range.values": a class and its member as add-ins write them. */
function located(kind: string, name: string): string {
  return name === "" ? kind : `${kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Fails at a member by its name, where a test has asked for it. */
export function failAsTold(machine: Machine, name: string, given: readonly unknown[] = []): void {
  const { failing } = machine;
  if (!failing || name === "" || (failing.name !== undefined && failing.name !== name)) return;
  if (failing.given !== undefined && failing.given !== given.join()) return;
  if (!failing.always) machine.failing = null;
  throw excelError(failing.code);
}
