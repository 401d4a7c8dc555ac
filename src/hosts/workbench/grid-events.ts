import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { HostEvent } from "../port";
import type { Grid } from "./grid";
import { selectionIn } from "./show-cell";

/** Edits that come in quick succession, as in a paste, are told as one. */
const QUIET_MS = 150;

/** The mutations that change what read() gives. Undo and redo run the same ones. */
const EDITS: ReadonlySet<string> = new Set(
  [
    AddWorksheetMergeMutation,
    InsertColMutation,
    InsertRowMutation,
    InsertSheetMutation,
    MoveColsMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveNumfmtMutation,
    RemoveRowMutation,
    RemoveSheetMutation,
    RemoveWorksheetMergeMutation,
    ReorderRangeMutation,
    SetColHiddenMutation,
    SetColVisibleMutation,
    SetNumfmtMutation,
    SetRangeValuesMutation,
    SetRowHiddenMutation,
    SetRowVisibleMutation,
    SetWorksheetHideMutation,
    SetWorksheetNameMutation,
    SetWorksheetOrderMutation,
  ].map((mutation) => mutation.id),
);

/** Tells apart what the user does in the grid from what the host does itself. */
export interface GridEvents {
  /** Runs the host's own write; what it changes, computed values included, is not reported. */
  ownWrite<T>(write: () => T): T;
  /** Whether cells were written and computed values may still be on their way. */
  computing(): boolean;
  computed(): void;
  watch(listener: (event: HostEvent) => void): () => void;
}

/** Listens to a grid from now on. */
export function listenTo(grid: Grid): GridEvents {
  const listeners = new Set<(event: HostEvent) => void>();
  const edited = new Set<string>();
  let own = 0;
  let lastByUser = false;
  let computing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event));

  function flush(): void {
    const names = [...edited].flatMap((id) => grid.workbook()?.getSheetBySheetId(id)?.getSheetName() ?? []);
    edited.clear();
    tell({ kind: "edited", sheets: names });
  }

  grid.api.onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
    if (!EDITS.has(command.id)) return;
    const target = (command.params ?? {}) as MutationParams;
    if (target.unitId !== grid.workbook()?.getId()) return;
    // A computed value belongs to whoever wrote last: to the user, or to us.
    if (!options?.fromFormula) {
      lastByUser = own === 0;
      computing = true;
    }
    if (!lastByUser) return;
    for (const id of [target.subUnitId, target.from?.subUnitId, target.to?.subUnitId]) if (id) edited.add(id);
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET_MS);
  });
  grid.onOpened(({ snapshot }) => {
    clearTimeout(timer);
    edited.clear();
    lastByUser = false;
    computing = lacksValues(snapshot);
    tell({ kind: "opened" });
  });
  const { api } = grid;
  const onSelected = () => {
    const workbook = own === 0 ? grid.workbook() : undefined;
    if (workbook) tell({ kind: "selected", at: selectionIn(workbook) });
  };
  api.addEvent(api.Event.SelectionChanged, onSelected);
  api.addEvent(api.Event.ActiveSheetChanged, onSelected);

  return {
    ownWrite(write) {
      own += 1;
      try {
        return write();
      } finally {
        own -= 1;
      }
    },
    computing: () => computing,
    computed: () => (computing = false),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A file keeps computed values; Univer computes at once only those that are missing. */
function lacksValues(workbook: WorkbookSnapshot): boolean {
  return workbook.sheets.some(({ formulas, values }) =>
    formulas.some((row, r) => row.some((formula, c) => formula !== null && values[r]?.[c] === null)),
  );
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}
