import type { ProjectTarget } from "../model/documents";
import type { Field } from "../model/field";
import { once } from "../model/remember";
import { normaliseLabel } from "../sheet/label";

/** A department or unit, by its code where that is written, and its name: 323昌黎县人力资源和社会保障局, [602]宿州市…. */
export interface Owner {
  readonly code: string;
  readonly name: string;
}

/** Whose a table is; nobody's where it does not say. */
export const ownerOf = once((field: Field<string>): Owner => {
  const text = textOf(field);
  const name = text.replace(/^\(?\d+\)?/, "");
  return { code: text.slice(0, text.length - name.length).replace(/[()]/g, ""), name };
});

/** Whether a project is an owner's; undefined where neither its authority nor its unit says so. */
export function isOwned({ authority, unit }: ProjectTarget, owner: Owner): boolean | undefined {
  const said = [authority, unit].map((field) => isPartOf(ownerOf(field), owner));
  if (said.includes(true)) return true;
  // A unit's name need not show whose it is, that of an authority does.
  return said.includes(false) || authority.state === "given" ? false : undefined;
}

/** Whether two names are of one department, be it that one of them says more. */
export function isSameName(a: string, b: string): boolean {
  return a !== "" && b !== "" && (a.includes(b) || b.includes(a));
}

function isPartOf(unit: Owner, owner: Owner): boolean | undefined {
  if (unit.code === "" || owner.code === "") return isSameName(unit.name, owner.name) || undefined;
  if (unit.code.startsWith(owner.code)) return true;
  return owner.code.startsWith(unit.code) ? undefined : false;
}

function textOf(field: Field<string>): string {
  return field.state === "given" ? normaliseLabel(field.value) : "";
}
