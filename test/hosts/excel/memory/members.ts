import { excelError } from "./errors";
import type { Machine } from "./machine";
import type { HostObject, Link, Method, Scalar } from "./objects";

interface Kinds {
  readonly scalars: Scalar;
  readonly links: Link;
  readonly methods: Method;
}

/** A member by its name on the wire, if the Excel that is played has it already. */
export function memberOf<K extends keyof Kinds>(
  machine: Machine,
  object: HostObject,
  kind: K,
  name: string,
): Kinds[K] {
  const members = object[kind] as Readonly<Record<string, Kinds[K]>> | undefined;
  const member = members?.[name];
  if (!member) throw excelError("NotInDouble", `The in-memory Excel has no ${object.kind}.${name}.`);
  if ((member.since ?? 1) > machine.version) throw excelError("ApiNotFound");
  return member;
}
