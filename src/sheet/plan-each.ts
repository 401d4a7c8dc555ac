import type { SheetRefused, SkippedCell } from "./edit";
import type { SheetChange } from "./sheet-change";
import { planSheet, type SheetPlan } from "./sheet-plan";
import type { SheetSnapshot } from "./snapshot";

/** What the sheets of an edit are to become; those that cannot are told, and so are the cells in the way. */
export interface SheetPlans<Sheet> {
  readonly plans: readonly (readonly [Sheet, SheetPlan])[];
  readonly skipped: SkippedCell[];
  readonly refused: readonly SheetRefused[];
}

/** Plans the new shape of each sheet of a program on what stands on it now. */
export function planEach<Sheet>(
  shaped: readonly (readonly [Sheet, SheetChange])[],
  snapshotOf: (sheet: Sheet) => SheetSnapshot,
): SheetPlans<Sheet> {
  const plans: (readonly [Sheet, SheetPlan])[] = [];
  const skipped: SkippedCell[] = [];
  const refused: SheetRefused[] = [];
  for (const [sheet, change] of shaped) {
    const snapshot = snapshotOf(sheet);
    const plan = planSheet(snapshot, change);
    if ("moves" in plan) plans.push([sheet, plan]);
    else {
      skipped.push(...plan.skipped);
      refused.push({ sheet: snapshot.name, because: plan.because });
    }
  }
  return { plans, skipped, refused };
}
