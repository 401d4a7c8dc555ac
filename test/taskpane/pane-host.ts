import type { Host, HostEvent, MarkReport } from "../../src/hosts/port";
import { areaToA1, parseA1, toA1, type CellRef } from "../../src/sheet/address";
import type { Mark } from "../../src/sheet/mark";
import type { CellNote } from "../../src/sheet/note";
import { withEdit } from "../../src/app/with-edit";
import type { CellContent, CellEdit, Edit } from "../../src/sheet/edit";
import { ok, type Result } from "../../src/sheet/result";
import { valueAt, type WorkbookSnapshot } from "../../src/sheet/snapshot";

/** A host over plain data that keeps what was asked of it. */
export interface PaneHost extends Host {
  /** What the next reading answers. */
  answer: Result<WorkbookSnapshot>;
  /** What selecting answers. */
  selecting: Result<void>;
  /** The jumps so far: "招聘经费!F13". */
  readonly selected: string[];
  /** Every set of marks so far; a clearing is an empty one. */
  readonly marked: (readonly Mark[])[];
  /** Every set of notes so far; a clearing is an empty one. */
  readonly noted: (readonly CellNote[])[];
  /** What writing notes answers; undefined where all are written. */
  noting: Result<MarkReport> | undefined;
  /** Every edit asked for so far. */
  readonly edits: Edit[];
  /** What an edit waits for before it is carried out. */
  gate: Promise<void> | undefined;
  tell(event: HostEvent): void;
}

/** A host on this workbook, with the selection on its first sheet. */
export function paneHost(workbook: WorkbookSnapshot): PaneHost {
  const listeners = new Set<(event: HostEvent) => void>();
  let selected: CellRef = { sheet: workbook.sheets[0]!.name, row: 0, col: 0 };
  const host: PaneHost = {
    name: "workbench",
    capabilities: { merges: true, marks: true, events: true, notes: true },
    answer: ok(workbook),
    selecting: ok(undefined),
    selected: [],
    marked: [],
    noted: [],
    noting: undefined,
    edits: [],
    gate: undefined,
    tell(event) {
      if (event.kind === "selected") selected = event.at;
      listeners.forEach((listener) => listener(event));
    },
    read: async () => host.answer,
    async apply(edit) {
      host.edits.push(edit);
      await host.gate;
      if (!host.answer.ok) return host.answer;
      const workbook = host.answer.value;
      const { added = [], removed = [] } = edit;
      const found = ({ at }: CellEdit): CellContent => {
        const sheet = workbook.sheets.find(({ name }) => name === at.sheet)!;
        return { value: valueAt(sheet, at) };
      };
      const isFresh = (cell: CellEdit) => JSON.stringify(found(cell)) === JSON.stringify(cell.expected);
      const cells = edit.cells.filter(isFresh);
      host.answer = ok(withEdit(workbook, { ...edit, cells }));
      const skipped = edit.cells
        .filter((cell) => !isFresh(cell))
        .map((cell) => ({ at: cell.at, expected: cell.expected, found: found(cell) }));
      const back = cells.map(({ at, content, expected }) => ({ at, expected: content, content: expected }));
      const inverse = { title: `撤销：${edit.title}`, cells: back, added: removed, removed: added };
      return ok({ changed: cells.length, skipped, kept: [], inverse });
    },
    async mark(marks) {
      host.marked.push(marks);
      return ok({ marked: marks.length, refused: [] });
    },
    async clearMarks() {
      host.marked.push([]);
      return ok(undefined);
    },
    async annotate(notes) {
      host.noted.push(notes);
      return host.noting ?? ok({ marked: notes.length, refused: [] });
    },
    async select(at) {
      host.selected.push(`${at.sheet}!${toA1(at)}`);
      return host.selecting;
    },
    async selectAreas(sheet, areas) {
      host.selected.push(`${sheet}!${areas.map(areaToA1).join(",")}`);
      return host.selecting.ok ? ok(areas.length) : host.selecting;
    },
    selection: async () => ok(selected),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return host;
}

/** "F13" on a sheet. */
export function cellOn(sheet: string, a1: string): CellRef {
  return { sheet, ...parseA1(a1)! };
}
