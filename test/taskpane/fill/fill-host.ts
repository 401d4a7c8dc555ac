import { withEdit } from "../../../src/app/with-edit";
import type { Edit } from "../../../src/sheet/edit";
import { ok } from "../../../src/sheet/result";
import type { WorkbookSnapshot } from "../../../src/sheet/snapshot";
import { paneHost, type PaneHost } from "../pane-host";

/** A host over plain data that does whole edits, rows and merges too, and takes them back by what was there before. */
export function fillHost(workbook: WorkbookSnapshot): PaneHost {
  const host = paneHost(workbook);
  const before = new Map<Edit, WorkbookSnapshot>();
  host.apply = async (edit) => {
    host.edits.push(edit);
    if (!host.answer.ok) return host.answer;
    const now = host.answer.value;
    host.answer = ok(before.get(edit) ?? withEdit(now, edit));
    const { title, cells, added } = edit;
    const inverse: Edit = { title: `撤销：${title}`, cells, ...(added && { removed: added }) };
    before.set(inverse, now);
    return ok({ changed: edit.cells.length, skipped: [], kept: [], inverse });
  };
  return host;
}
