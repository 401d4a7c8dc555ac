import { formulaAt, type SheetSnapshot } from "../../sheet/snapshot";
import { attributesOf, childrenOf, type Element } from "./elements";
import { opAt, putOp, type SheetOps } from "./sheet-ops";
import { cellsOf, type CellPlace, type RowPlace } from "./sheet-rows";

/**
 * Where a cell is to be written whose formula others share, the others get their own, as `snapshot` shows them. A formula
 * is shared by its number, wherever on the sheet.
 */
export function freeFollowers(
  text: string,
  rows: readonly RowPlace[],
  snapshot: SheetSnapshot,
  ops: SheetOps,
): void {
  const leaving = new Set<string>();
  for (const row of rows) {
    if (!ops.has(row.row)) continue;
    for (const cell of cellsOf(text, row)) {
      if (opAt(ops, cell)?.kind !== "write") continue;
      const shared = sharedFormula(text, cell);
      if (shared?.isMaster) leaving.add(shared.group);
    }
  }
  if (leaving.size === 0) return;
  for (const row of rows) {
    for (const cell of cellsOf(text, row)) {
      const shared = sharedFormula(text, cell);
      const op = opAt(ops, cell);
      if (!shared || !leaving.has(shared.group) || op?.kind === "write") continue;
      const formula = formulaAt(snapshot, cell);
      if (formula === null) continue;
      putOp(ops, cell, { kind: "amend", dropValue: op?.dropValue ?? false, formula: formula.slice(1) });
    }
  }
}

interface SharedFormula {
  readonly group: string;
  readonly isMaster: boolean;
}

function sharedFormula(text: string, { element }: CellPlace): SharedFormula | undefined {
  const formula: Element | undefined = childrenOf(text, element).find(({ name }) => name === "f");
  if (!formula) return undefined;
  const { t, si } = attributesOf(text, formula);
  return t === "shared" && si !== undefined
    ? { group: si, isMaster: formula.inner < formula.innerEnd }
    : undefined;
}
