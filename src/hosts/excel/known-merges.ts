import type { Area } from "../../sheet/address";
import type { Merging } from "./merges";
import type { WorkbookReader } from "./read-workbook";
import type { Turn } from "./run";
import type { ListedSheet } from "./sheets";

/** The merged areas of sheets as they were last read; of those that never were, as Excel says now. */
export async function mergesOfSheets(
  context: Turn,
  sheets: readonly ListedSheet[],
  reader: WorkbookReader,
  merging: Merging,
): Promise<(readonly Area[])[]> {
  const unread = sheets.filter(({ id }) => !reader.lastRead(id));
  const read = merging.isOn && unread.length > 0 ? await reader.readSheets(context, unread) : undefined;
  return sheets.map((sheet) => (reader.lastRead(sheet.id) ?? read?.[unread.indexOf(sheet)])?.merges ?? []);
}
