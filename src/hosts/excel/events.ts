import { cellKey, parseArea, type CellRef } from "../../sheet/address";
import { ok, type Problem } from "../../sheet/result";
import type { HostEvent } from "../port";
import type { WorkbookReader } from "./read-workbook";
import { problemOf } from "./errors";
import { inExcel } from "./run";
import { selectedCell } from "./select";
import { listSheets } from "./sheets";
import { subscribe, type Subscriptions } from "./subscriptions";

/** Edits that come in quick succession, as in a paste, are told as one. */
const QUIET_MS = 150;

/** How long after we have shown a cell Excel may still be telling that it is selected. */
const ECHO_MS = 300;

const UNHEARD = "有些修改 Excel 不会及时告诉本窗格，改完请点“重新检查”。";

/** Tells apart what users do in the workbook from what the host does itself. */
export interface ExcelEvents {
  /** Shows a cell; that it is now selected is not passed on. */
  showing<T>(at: CellRef, show: () => Promise<T>): Promise<T>;
  watch(listener: (event: HostEvent) => void): () => void;
  /** Excel does not let us hear any more. */
  deaf(error: unknown): void;
  /** Why some events are not heard, once that is known. */
  problems(): readonly Problem[];
}

/** Listens to Excel while anyone watches; the ids of sheets on which cells were moved are put to `moved`. */
export function excelEvents(
  reader: Pick<WorkbookReader, "lastRead" | "names">,
  moved: Set<string>,
): ExcelEvents {
  const listeners = new Set<(event: HostEvent) => void>();
  const edited = new Set<string>();
  const showing = shownByUs();
  let subscribed: Promise<Subscriptions> | undefined;
  let problems: readonly Problem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event));

  /** Handlers tell ids. A sheet is called what it was called as it was last read, or else what Excel calls it now. */
  async function namesOf(ids: readonly string[]): Promise<readonly string[] | undefined> {
    const read = ids.map((id) => reader.lastRead(id)?.name);
    const isKnown = (name: string | undefined): name is string => name !== undefined;
    if (read.every(isKnown)) return read;
    const listed = await inExcel("查工作表的名称", async (context) => ok(await listSheets(context)));
    if (!listed.ok) return undefined;
    return ids.flatMap(
      (id, index) => read[index] ?? listed.value.find((sheet) => sheet.id === id)?.name ?? [],
    );
  }

  async function flush(): Promise<void> {
    const ids = [...edited];
    edited.clear();
    // Where Excel does not say which sheet it was, it may have been any.
    tell({ kind: "edited", sheets: (await namesOf(ids)) ?? reader.names() });
  }

  function onEdited(id: string, mayHaveMoved: boolean): void {
    if (mayHaveMoved) moved.add(id);
    edited.add(id);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), QUIET_MS);
  }

  async function onSelected(id: string, address: string): Promise<void> {
    const area = parseArea(address.split(",")[0] ?? "");
    if (showing.isRunning() || !area) return;
    const [sheet] = (await namesOf([id])) ?? [];
    if (sheet !== undefined) tellSelected({ sheet, row: area.top, col: area.left });
  }

  async function onShown(): Promise<void> {
    if (showing.isRunning()) return;
    const at = await inExcel<CellRef | null>("查选中的单元格", selectedCell, { waitsForCellEdit: false });
    if (at.ok && at.value) tellSelected(at.value);
  }

  function tellSelected(at: CellRef): void {
    if (!showing.mayBeEcho(at)) tell({ kind: "selected", at });
  }

  /** Of several reasons the first is told: what to do is the same. */
  function miss(problem: Problem): void {
    problems = [...problems, problem];
    if (problems.length > 1) return;
    tell({ kind: "unheard", problem: { ...problem, message: `${UNHEARD}${problem.message}` } });
  }

  function start(): void {
    subscribed ??= subscribe({
      edited: onEdited,
      selected: (...args) => void onSelected(...args),
      shown: () => void onShown(),
    });
    void subscribed.then((now) => now.problems.forEach(miss));
  }

  function stop(): void {
    clearTimeout(timer);
    edited.clear();
    // A handler that Excel keeps all the same finds nobody to tell.
    subscribed?.then(({ remove }) => remove()).catch(() => undefined);
    subscribed = undefined;
  }

  return {
    showing: showing.during,
    problems: () => problems,
    deaf: (error) => miss(problemOf("监听表格的修改", error)),
    watch(listener) {
      listeners.add(listener);
      start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

/** Knows when a cell is being shown by us, and which was shown last. */
function shownByUs(): {
  during<T>(at: CellRef, show: () => Promise<T>): Promise<T>;
  isRunning(): boolean;
  mayBeEcho(at: CellRef): boolean;
} {
  let running = 0;
  let last = "";
  let ended = -Infinity;
  return {
    async during(at, show) {
      running += 1;
      last = cellKey(at);
      try {
        return await show();
      } finally {
        running -= 1;
        ended = Date.now();
      }
    },
    isRunning: () => running > 0,
    mayBeEcho: (at) => cellKey(at) === last && Date.now() - ended < ECHO_MS,
  };
}
