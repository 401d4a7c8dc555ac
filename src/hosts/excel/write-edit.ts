import type { AppliedEdit, CellEdit, Edit, SkippedCell } from "../../sheet/edit";
import { ok, type Result } from "../../sheet/result";
import { sameSheet } from "../../sheet/same-sheet";
import { addSheets } from "./add-sheets";
import { changesOnShaped, checkWritten, freshChanges, writeChanges, type Change } from "./changes";
import { planInExcel, type ExcelPlan } from "./plan-in-excel";
import type { WorkbookReader } from "./read-workbook";
import type { Turn } from "./run";
import { mergeAreas, shapeSheets } from "./shape-sheets";
import { planShapes, readBack } from "./shapings";
import { askSheets } from "./sheets";
import { takeBack } from "./take-back";
import { removeSheet } from "./whole-sheets";

/**
 * Writes an edit: first all cells are compared with what the edit expects, then those that still hold it are written.
 * Nothing is written where a sheet is missing, protected or in the way; what fails half-way is taken back.
 */
export async function writeEdit(
  context: Turn,
  task: string,
  edit: Edit,
  reader: WorkbookReader,
): Promise<Result<AppliedEdit>> {
  const { protection } = context.workbook;
  protection.load("protected");
  const list = askSheets(context);
  await context.sync();
  const listed = list();
  const plan = planInExcel(edit, listed, protection.protected);
  if (!plan.ok) return plan;
  const shapes = await planShapes(context, plan.value, listed, reader);
  if (!shapes.ok) return shapes;
  const { shapings, refused } = shapes.value;
  const skipped: SkippedCell[] = [...shapes.value.skipped];
  const changes = await freshChanges(context, plan.value, skipped);
  const { going, kept } = await sheetsToLeave(context, plan.value, reader);
  try {
    const { added, leftOut } = await addSheets(context, plan.value.added, listed, reader);
    shapings.forEach(({ listed: { id } }) => reader.forgetMerges(id));
    await shapeSheets(context, shapings);
    const moreChanges = await changesOnShaped(context, shapings);
    const restoring = (await writeCells(context, [...changes, ...moreChanges])).slice(0, changes.length);
    await mergeAreas(context, shapings);
    const shapesBack = await readBack(context, shapes.value, reader);
    going.forEach(([sheet]) => removeSheet(sheet));
    if (going.length > 0) await context.sync();
    const cells = [...restoring.reverse(), ...shapesBack.cells];
    const inverse = {
      title: `撤销：${edit.title}`,
      ...shapesBack,
      cells,
      added: going.map(([, sheet]) => sheet),
      removed: added,
    };
    const changed = changes.length + moreChanges.length;
    const more = refused.length > 0 && { refused };
    return ok({ changed, skipped, kept, ...more, leftOut, inverse });
  } catch (error) {
    const written = { added: plan.value.added, shapings, changes };
    return { ok: false, problem: await takeBack(context, task, written, error, reader) };
  }
}

/** Writes the changes, and gives those that take them back. */
async function writeCells(context: Turn, changes: readonly Change[]): Promise<CellEdit[]> {
  if (changes.length === 0) return [];
  await writeChanges(context, changes);
  const after = await checkWritten(context, changes);
  return changes.map(({ edit, before }, index) => ({
    at: edit.at,
    expected: after[index]!.content,
    content: before.content,
  }));
}

interface Leaving {
  readonly going: ExcelPlan["leaving"];
  readonly kept: string[];
}

/** The sheets that are to go and still hold what is expected, and the names of those that do not. */
async function sheetsToLeave(
  context: Turn,
  { leaving }: ExcelPlan,
  reader: WorkbookReader,
): Promise<Leaving> {
  if (leaving.length === 0) return { going: [], kept: [] };
  const read = await reader.readSheets(
    context,
    leaving.map(([sheet]) => sheet),
  );
  const holds = leaving.map(([, expected], index) => sameSheet(read[index]!, expected.snapshot));
  return {
    going: leaving.filter((_, index) => holds[index]),
    kept: leaving.filter((_, index) => !holds[index]).map(([{ name }]) => name),
  };
}
