import type { CellRef } from "../../sheet/address";
import type { AuditModel } from "./audit-state";
import type { Listed } from "./listed";
import { nextFinding } from "./next-finding";

/** The last step of each pane: the cell it was made from, and the finding it led to. */
const steps = new WeakMap<AuditModel, { readonly from: CellRef | undefined; readonly to: Listed }>();

/** Takes the sheet and the list to the next finding; false where the list shows none. */
export function goToNext(model: AuditModel): boolean {
  const state = model.state();
  const { selection } = state.session;
  const last = steps.get(model);
  // A step whose cell was not reached, still on its way or refused, is made all the same, or it would be made for ever.
  const isUnderWay = last && last.from === selection && last.to.key === state.cursor?.key;
  const next = nextFinding(state, isUnderWay ? last.to.finding.at : selection);
  if (!next) return false;
  steps.set(model, { from: selection, to: next });
  uncover(model, next);
  model.click(next.key, -1);
  return true;
}

/** Opens what hides the finding's row. */
function uncover(model: AuditModel, { key, finding }: Listed): void {
  for (const kind of ["group", "fold"] as const) {
    const { rows } = model.state();
    if (rows.some((row) => row.key === key)) return;
    const cover = rows.find(
      (row) =>
        row.kind === kind &&
        !row.open &&
        row.severity === finding.severity &&
        (kind === "group" || row.title === finding.title),
    );
    if (cover) model.click(cover.key, -1);
  }
}
