import { toA1, type CellRef } from "../../sheet/address";
import { displayText } from "../../sheet/display";
import { contentAt } from "../../sheet/same-sheet";
import { formatAt, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import type { Completion, CompletionKind } from "./completion";

/** A blank place of a table. */
export interface BlankPlace {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly at: CellRef;
}

/** A blank place that can be filled in. */
export function filling(
  snapshot: SheetSnapshot,
  { kind, label, at }: BlankPlace,
  value: Exclude<CellValue, null>,
  because: string,
): Completion {
  const format = formatAt(snapshot, at);
  const after = typeof value === "number" ? displayText(value, format) : String(value);
  return {
    id: idOf(kind, at),
    kind,
    title: `填“${label}”`,
    because,
    at,
    label,
    before: displayText(valueAt(snapshot, at), format),
    after,
    change: { kind: "cell", at, before: contentAt(snapshot, at), after: { value } },
    open: [],
  };
}

/** A place that only the user can fill in. */
export function waiting({ kind, label, at }: BlankPlace, because: string): Completion {
  return {
    id: idOf(kind, at, label),
    kind,
    title: `待填“${label}”`,
    because,
    at,
    label,
    before: "",
    after: undefined,
    change: undefined,
    open: [],
  };
}

function idOf(kind: CompletionKind, at: CellRef, name = ""): string {
  return `${kind}/${at.sheet}/${toA1(at)}${name}`;
}
