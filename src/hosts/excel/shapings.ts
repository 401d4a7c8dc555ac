import type { Area } from "../../sheet/address";
import { mayReadOtherSheets } from "../../sheet/depends";
import type { SheetRefused, SkippedCell } from "../../sheet/edit";
import { failed, ok, type Result } from "../../sheet/result";
import { sheetsBack, type SheetsBack } from "../../sheet/sheet-inverse";
import { planEach } from "../../sheet/plan-each";
import type { SheetPlan } from "../../sheet/sheet-plan";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { MERGES_UNKNOWN } from "../port-refusals";
import type { ExcelPlan } from "./plan-in-excel";
import type { WorkbookReader } from "./read-workbook";
import type { Turn } from "./run";
import type { ListedSheet } from "./sheets";

/** A sheet that takes another shape. */
export interface Shaping {
  readonly listed: ListedSheet;
  readonly before: SheetSnapshot;
  readonly plan: SheetPlan;
  /** How many columns say something, or are merged. */
  readonly width: number;
}

/** The sheets that take another shape, those that cannot, and those that read rows which are to go. */
export interface Shapings {
  readonly shapings: readonly Shaping[];
  readonly skipped: readonly SkippedCell[];
  readonly refused: readonly SheetRefused[];
  readonly readers: readonly Reader[];
}

/** A sheet whose formulas may read another. */
interface Reader {
  readonly listed: ListedSheet;
  readonly before: SheetSnapshot;
}

/** Plans the new shape of sheets on what stands on them now; nothing is written yet. */
export async function planShapes(
  context: Turn,
  { shaped }: ExcelPlan,
  all: readonly ListedSheet[],
  reader: WorkbookReader,
): Promise<Result<Shapings>> {
  if (shaped.length === 0) return ok({ shapings: [], skipped: [], refused: [], readers: [] });
  if (!reader.knowsMerges()) return failed("merges-unknown", MERGES_UNKNOWN);
  const own = shaped.map(([listed]) => listed);
  const isLosing = shaped.some(([, { removed }]) => removed.length > 0);
  const others = isLosing ? all.filter((listed) => !own.includes(listed) && mayRead(reader, listed)) : [];
  const read = await reader.readSheets(context, [...own, ...others]);
  if (!reader.knowsMerges()) return failed("merges-unknown", MERGES_UNKNOWN);
  const changes = shaped.map(
    ([listed, change], index) => [{ listed, before: read[index]! }, change] as const,
  );
  const { plans, skipped, refused } = planEach(changes, ({ before }) => before);
  return ok({
    shapings: plans.map(([sheet, plan]) => ({ ...sheet, plan, width: widthOf(sheet.before) })),
    skipped,
    refused,
    readers: others.map((listed, index) => ({ listed, before: read[own.length + index]! })),
  });
}

/** A sheet that was never read may read any other. */
function mayRead(reader: WorkbookReader, { id }: ListedSheet): boolean {
  const last = reader.lastRead(id);
  return !last || mayReadOtherSheets(last);
}

function widthOf({ origin, values, merges }: SheetSnapshot): number {
  const edges = merges.map(({ right }: Area) => right + 1);
  return Math.max(1, origin.col + (values[0]?.length ?? 0), ...edges);
}

/** What takes the new shapes back, once they are there. */
export async function readBack(
  context: Turn,
  { shapings, readers }: Pick<Shapings, "shapings" | "readers">,
  reader: WorkbookReader,
): Promise<SheetsBack> {
  if (shapings.length === 0) return { cells: [] };
  const all = [...shapings, ...readers];
  const now = await reader.readSheets(
    context,
    all.map(({ listed }) => listed),
  );
  return sheetsBack(
    shapings.map((each, index) => ({ ...each, after: now[index]! })),
    readers.map((each, index) => ({ ...each, after: now[shapings.length + index]! })),
  );
}
