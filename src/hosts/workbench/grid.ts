import { LifecycleStages } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { startUniver } from "./univer";
import { toWorkbookData, type WorkbookSource } from "./workbook-data";

/** The workbook that is open in the grid, as Univer's facade gives it. */
export type OpenWorkbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;

/** One of its sheets. */
export type OpenSheet = ReturnType<OpenWorkbook["getActiveSheet"]>;

/** A spreadsheet grid in the page. */
export interface Grid {
  readonly api: FUniver;
  /** The open workbook, or null before the first one is opened. */
  workbook(): OpenWorkbook | null;
  /** Whether a workbook is open and drawn. */
  drawn(): boolean;
  /** Shows another workbook in place of the one that is open. */
  open(source: WorkbookSource): void;
  /** Calls the listener whenever another workbook has been opened, until the returned function is called. */
  onOpened(listener: (source: WorkbookSource) => void): () => void;
  dispose(): void;
}

/** Makes an empty grid in an element. */
export function createGrid(container: HTMLElement, theme: "light" | "dark"): Grid {
  const { univer, api } = startUniver(container, theme);
  const listeners = new Set<(source: WorkbookSource) => void>();
  let current: OpenWorkbook | null = null;
  let count = 0;
  return {
    api,
    workbook: () => current,
    drawn: () => current !== null && api.getCurrentLifecycleStage() >= LifecycleStages.Rendered,
    open(source) {
      const previous = current;
      current = api.createWorkbook(toWorkbookData(`workbook-${(count += 1)}`, source));
      if (previous) api.disposeUnit(previous.getId());
      for (const listener of listeners) listener(source);
    },
    onOpened(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => univer.dispose(),
  };
}
