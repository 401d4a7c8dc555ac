import type { Area } from "../../sheet/address";
import type { Edit } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import type { Host } from "../port";
import { NO_NOTES } from "../port-refusals";
import { abilitiesOfExcel } from "./capabilities";
import { excelEvents } from "./events";
import { inTurn } from "./in-turn";
import { keepFocus } from "./keep-focus";
import { clearMarks, setMarks } from "./marks";
import { mergesOfSheets } from "./known-merges";
import type { Merging } from "./merges";
import { setNotes } from "./notes";
import { workbookReader } from "./read-workbook";
import { inExcel, type Turn } from "./run";
import { selectAreas, selectCell, selectedCell } from "./select";
import { silently } from "./silently";
import type { ListedSheet } from "./sheets";
import { writeEdit } from "./write-edit";

/** The host that works on the workbook that is open in Excel; call it once Office is ready. */
export function createExcelHost(): Host {
  const abilities = abilitiesOfExcel();
  const merging: Merging = { isOn: abilities.mergedAreas, moved: new Set() };
  const reader = workbookReader(merging);
  const events = excelEvents(reader, merging.moved);
  const writes = inTurn();

  /** Does a write of ours, one after the other, so that none finds what another is just taking away. */
  function write<T>(task: string, work: (context: Turn) => Promise<Result<T>>, tellsCause: boolean) {
    const quiet = (context: Turn) =>
      tellsCause ? work(context) : silently(context, () => work(context), events.deaf);
    return writes(() => inExcel(task, quiet));
  }

  const knownMerges = (context: Turn, sheets: readonly ListedSheet[]): Promise<(readonly Area[])[]> =>
    mergesOfSheets(context, sheets, reader, merging);

  return {
    name: "excel",
    capabilities: {
      get merges() {
        return merging.isOn;
      },
      marks: true,
      get events() {
        return events.problems().length === 0;
      },
      notes: abilities.notes,
    },
    read: (since) => inExcel("读取工作簿", async (context) => ok(await reader.read(context, since))),
    apply: (edit) => {
      const task = `修改${sheetsOf(edit)}`;
      // Excel does not say who added or deleted a sheet.
      const tellsCause = abilities.triggerSource && !edit.added?.length && !edit.removed?.length;
      return write(task, (context) => writeEdit(context, task, edit, reader), tellsCause);
    },
    mark: (marks) =>
      write("标记问题", (context) => setMarks(context, marks, knownMerges), abilities.triggerSource),
    clearMarks: () => write("清除标记", clearMarks, abilities.triggerSource),
    annotate: async (notes) => {
      if (!abilities.notes) return failed("notes-missing", NO_NOTES);
      return write(
        "写批注",
        (context) => setNotes(context, notes, abilities.comments),
        abilities.triggerSource,
      );
    },
    select: (at) =>
      keepFocus(() =>
        events.showing(at, () => inExcel(`跳转到“${at.sheet}”`, (context) => selectCell(context, at))),
      ),
    selectAreas: (sheet, areas) => {
      const [first] = areas;
      if (!first) return Promise.resolve(ok(0));
      const at = { sheet, row: first.top, col: first.left };
      return keepFocus(() =>
        events.showing(at, () =>
          inExcel(`选中“${sheet}”的单元格`, (context) =>
            selectAreas(context, sheet, areas, abilities.selectAreas),
          ),
        ),
      );
    },
    selection: () => inExcel("查选中的单元格", selectedCell, { waitsForCellEdit: false }),
    watch: events.watch,
  };
}

function sheetsOf({ cells, rowsAdded = [], rowsRemoved = [], merges = [], ...edit }: Edit): string {
  const whole = [...(edit.added ?? []), ...(edit.removed ?? [])].map(({ snapshot }) => snapshot.name);
  const shaped = [...rowsAdded, ...rowsRemoved, ...merges].map(({ sheet }) => sheet);
  const names = new Set([...cells.map(({ at }) => at.sheet), ...shaped, ...whole]);
  return [...names].map((name) => `“${name}”`).join("、");
}
