import type { GridSheet } from "../hosts/workbench/grid-sheets";
import type { GridState } from "../hosts/workbench/grid-state";
import type { Refusal } from "../hosts/port";
import { PROTECTED } from "../hosts/port-refusals";
import type { XlsxSheet } from "../hosts/xlsx/read-workbook";
import { orderTabs, reshape, type SheetShape } from "../hosts/xlsx/reshape";
import { openXlsx, type XlsxFile } from "../hosts/xlsx/xlsx-host";
import type { Mark } from "../sheet/mark";
import type { CellNote } from "../sheet/note";
import { failed, ok, type Result } from "../sheet/result";
import { contentEdit } from "./content-edit";
import { removedCells } from "./removed-cells";
import { shapeOf } from "./sheet-shapes";

/** A saved workbook, and what of the grid is not in it, a sentence each. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  readonly left: readonly string[];
}

/** Brings the file that was opened to the state of the grid; whatever the grid does not show of it stays as it is. */
export async function saveWorkbook(
  name: string,
  bytes: Uint8Array,
  { sheets, marks, notes, left }: GridState,
): Promise<Result<SavedWorkbook>> {
  const opened = openXlsx(name, bytes);
  if (!opened.ok) return opened;
  const shapes = changedShapes(sheets, opened.value.workbook().sheets);
  const emptied = await emptyLines(opened.value, shapes.free);
  if (!emptied.ok) return emptied;
  const shaped = reshape(name, emptied.value, shapes.free);
  if (!shaped.ok) return shaped;
  const file = openXlsx(name, shaped.value);
  if (!file.ok) return file;
  const written = await writeContents(file.value, sheets, shapes.locked);
  if (!written.ok) return written;
  const refused = await writeOurs(file.value, marks, notes);
  if (!refused.ok) return refused;
  const saved = inOrder(name, file.value, sheets);
  return saved.ok ? ok({ bytes: saved.value, left: [...left, ...written.value, ...refused.value] }) : saved;
}

/** The file with nothing in the rows and columns that are to be taken out. */
async function emptyLines(file: XlsxFile, shapes: readonly SheetShape[]): Promise<Result<Uint8Array>> {
  const cells = removedCells(shapes, file.workbook().sheets);
  if (cells.length === 0) return ok(file.save());
  const applied = await file.apply({ title: "删除行列", cells });
  return applied.ok ? ok(file.save()) : applied;
}

interface ChangedShapes {
  readonly free: readonly SheetShape[];
  /** Names of protected sheets whose shape was changed all the same: the grid does not hold users to that. */
  readonly locked: readonly string[];
}

function changedShapes(sheets: readonly GridSheet[], before: readonly XlsxSheet[]): ChangedShapes {
  const free: SheetShape[] = [];
  const locked: string[] = [];
  for (const sheet of sheets) {
    const file = sheet.origin && before[sheet.origin.openedAs];
    const shape = file && shapeOf(sheet, file);
    if (!shape) continue;
    const { newName } = shape;
    if (!file.snapshot.protected) free.push(shape);
    else {
      locked.push(sheet.snapshot.name);
      if (newName !== undefined) free.push({ sheet: shape.sheet, newName });
    }
  }
  return { free, locked };
}

/** Gives what the file has no place for, or does not let in. */
async function writeContents(
  file: XlsxFile,
  sheets: readonly GridSheet[],
  lockedShapes: readonly string[],
): Promise<Result<readonly string[]>> {
  const there = file.workbook().sheets;
  const isLocked = new Set(there.flatMap(({ snapshot }) => (snapshot.protected ? [snapshot.name] : [])));
  const edit = contentEdit(sheets, there);
  const cells = edit.cells.filter(({ at }) => !isLocked.has(at.sheet));
  const applied = await file.apply({ ...edit, cells });
  if (!applied.ok) return applied;
  const { skipped, kept, leftOut = [] } = applied.value;
  // The edit was made from this very file: nothing in it can have gone stale.
  if (skipped.length + kept.length > 0)
    return failed("not-saved", NOT_SAVED, JSON.stringify({ skipped, kept }));
  const locked = new Set([
    ...lockedShapes,
    ...edit.cells.map(({ at }) => at.sheet).filter((name) => isLocked.has(name)),
  ]);
  return ok([...leftOut, ...[...locked].map((name) => `“${name}”上的改动没有存入文件：${PROTECTED}`)]);
}

const NOT_SAVED = "没有保存：打开的文件与表格对不上。请重新打开文件，再改一次。";

async function writeOurs(
  file: XlsxFile,
  marks: readonly Mark[],
  notes: readonly CellNote[],
): Promise<Result<readonly string[]>> {
  const marked = await file.mark(marks);
  if (!marked.ok) return marked;
  const noted = await file.annotate(notes);
  if (!noted.ok) return noted;
  const told =
    (what: string) =>
    ({ sheet, because }: Refusal) =>
      `“${sheet}”的${what}没有存入文件：${because}`;
  return ok([...marked.value.refused.map(told("标记")), ...noted.value.refused.map(told("批注"))]);
}

/** The file with its tabs as in the grid; it may have sheets besides that the grid cannot show. */
function inOrder(name: string, file: XlsxFile, sheets: readonly GridSheet[]): Result<Uint8Array> {
  const tabs = sheets.map(({ snapshot }) => ({ name: snapshot.name, visible: snapshot.visible }));
  const there = file
    .workbook()
    .snapshot.sheets.map((sheet) => ({ name: sheet.name, visible: sheet.visible }));
  const isSame = JSON.stringify(tabs) === JSON.stringify(there);
  return isSame ? ok(file.save()) : orderTabs(name, file.save(), tabs);
}
