import { ok, type Problem } from "../../sheet/result";
import { inContextOf, inExcel } from "./run";

/** What the handlers tell, by the id of the worksheet. */
export interface Told {
  /** Something that reading gives has changed, by someone else's hand; cells may have moved to other places. */
  edited(sheetId: string, mayHaveMoved: boolean): void;
  selected(sheetId: string, address: string): void;
  shown(sheetId: string): void;
}

/** Handlers as Excel keeps them. */
export interface Subscriptions {
  /** Why some events are not told: those of which Excel would not let us hear. */
  readonly problems: readonly Problem[];
  /** Takes the handlers away again. */
  remove(): Promise<void>;
}

/** Events of all sheets after which reading gives something else, with the ExcelApi set that has them. */
const EDITS = [
  ["onChanged", "1.9"],
  ["onAdded", "1.7"],
  ["onDeleted", "1.7"],
  ["onRowSorted", "1.10"],
  ["onColumnSorted", "1.10"],
  ["onRowHiddenChanged", "1.11"],
  ["onProtectionChanged", "1.14"],
  ["onNameChanged", "1.17"],
  ["onMoved", "1.17"],
  ["onVisibilityChanged", "1.17"],
] as const;

type Handle = OfficeExtension.EventHandlerResult<unknown>;
type Add = (sheets: Excel.WorksheetCollection) => Handle;

/** Listens to all that this Excel tells; what it does not let us hear is told as a problem, and the rest is heard. */
export async function subscribe(told: Told): Promise<Subscriptions> {
  const adding = [
    ...EDITS.filter(([name, set]) => isThere(name, set)).map(([name]) => editsOf(name, told)),
    ...selections(told),
  ];
  const together = await addHandlers(adding);
  const done = together.ok ? [together] : await Promise.all(adding.map((add) => addHandlers([add])));
  const handles = done.flatMap((each) => (each.ok ? each.value : []));
  return {
    problems: done.flatMap((each) => (each.ok ? [] : [each.problem])),
    remove: () => removeHandlers(handles),
  };
}

function isThere(name: (typeof EDITS)[number][0], set: string): boolean {
  return (
    Office.context.requirements.isSetSupported("ExcelApi", set) && name in Excel.WorksheetCollection.prototype
  );
}

function addHandlers(adding: readonly Add[]) {
  return inExcel("监听表格的修改", async (context) => {
    const { worksheets } = context.workbook;
    const handles = adding.map((add) => add(worksheets));
    await context.sync();
    return ok(handles);
  });
}

/** Excel takes a handler away only in the context in which it was added. */
async function removeHandlers(handles: readonly Handle[]): Promise<void> {
  const contexts = [...new Set(handles.map(({ context }) => context))];
  await Promise.all(contexts.map((made) => removeFrom(made, handles)));
}

async function removeFrom(
  made: OfficeExtension.ClientRequestContext,
  handles: readonly Handle[],
): Promise<void> {
  await inContextOf(made as Excel.RequestContext, async (context) => {
    handles.filter((handle) => handle.context === made).forEach((handle) => handle.remove());
    await context.sync();
  });
}

/** What all events of edits have in common; which of it is there depends on the event and the version. */
interface EditArgs {
  readonly worksheetId: string;
  readonly triggerSource?: string;
  readonly changeType?: string;
}

function editsOf(name: (typeof EDITS)[number][0], told: Told): Add {
  const handler = async ({ worksheetId, triggerSource, changeType }: EditArgs): Promise<void> => {
    // What does not tell its cause is not told at all while we write.
    if (triggerSource !== "ThisLocalAddin")
      told.edited(worksheetId, name === "onChanged" && changeType !== "RangeEdited");
  };
  return (sheets) => (sheets[name] as OfficeExtension.EventHandlers<EditArgs>).add(handler);
}

function selections(told: Told): Add[] {
  return [
    (sheets) =>
      sheets.onSelectionChanged.add(async ({ worksheetId, address }) => told.selected(worksheetId, address)),
    (sheets) => sheets.onActivated.add(async ({ worksheetId }) => told.shown(worksheetId)),
  ];
}
