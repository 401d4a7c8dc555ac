import type { LedgerLines } from "../../model/ledger";

/** How the head of the tables of a department names it: 323昌黎县人力资源和社会保障局. */
const OF_DEPARTMENT = 3;
const ITSELF = /[（(]?本级[）)]?$/;

/**
 * Whose tables they are: the unit where only one is asked for or there is only one, else the department that the units
 * of the ledger belong to; undefined where it does not tell one.
 */
export function ledgerOwner(lines: LedgerLines, unit: string | undefined): string | undefined {
  const { unitCode, unitName } = lines.texts;
  const known = new Map<string, string>();
  const names = new Map<string, string>();
  for (let line = 0; line < unitCode.length; line++) {
    const code = unitCode[line]!;
    const name = unitName[line]!;
    // Nearly all lines are of a unit that was seen before.
    if (known.get(code) === name || (unit !== undefined && code !== unit && name !== unit)) continue;
    known.set(code, name);
    names.set(code + name, code);
  }
  const units = [...names].filter(([owner, code]) => owner !== code || !isNamed(names, code));
  const [[only] = [undefined], second] = units;
  if (second === undefined) return only || undefined;
  const departments = new Set(units.map(([, code]) => code.slice(0, OF_DEPARTMENT)));
  const itself = units.filter(([owner]) => ITSELF.test(owner));
  const [[owner, code] = ["", ""], more] = itself;
  if (departments.size > 1 || more || code.length < OF_DEPARTMENT) return undefined;
  return code.slice(0, OF_DEPARTMENT) + owner.slice(code.length).replace(ITSELF, "");
}

/** Whether a line says the name of a unit: another with its code alone is no other unit. */
function isNamed(units: ReadonlyMap<string, string>, code: string): boolean {
  return [...units].some(([owner, own]) => own === code && owner !== code);
}
