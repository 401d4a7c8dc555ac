import type { Host, HostEvent } from "../../src/hosts/port";
import { parseA1, toA1, type CellRef } from "../../src/sheet/address";
import type { Mark } from "../../src/sheet/mark";
import { failed, ok, type Result } from "../../src/sheet/result";
import type { WorkbookSnapshot } from "../../src/sheet/snapshot";

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
  tell(event: HostEvent): void;
}

/** A host on this workbook, with the selection on its first sheet. */
export function paneHost(workbook: WorkbookSnapshot): PaneHost {
  const listeners = new Set<(event: HostEvent) => void>();
  const host: PaneHost = {
    name: "workbench",
    capabilities: { merges: true, marks: true, events: true },
    answer: ok(workbook),
    selecting: ok(undefined),
    selected: [],
    marked: [],
    tell: (event) => listeners.forEach((listener) => listener(event)),
    read: async () => host.answer,
    apply: async () => failed("unused", "没有用到"),
    async mark(marks) {
      host.marked.push(marks);
      return ok({ marked: marks.length, refused: [] });
    },
    async clearMarks() {
      host.marked.push([]);
      return ok(undefined);
    },
    async select(at) {
      host.selected.push(`${at.sheet}!${toA1(at)}`);
      return host.selecting;
    },
    selection: async () => ok({ sheet: workbook.sheets[0]!.name, row: 0, col: 0 }),
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
