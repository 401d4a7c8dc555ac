import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Turn } from "./run";

/** A worksheet as the list of them gives it, in tab order. */
export interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visible: SheetSnapshot["visible"];
  readonly protected: boolean;
  /** What a protected sheet allows all the same. */
  readonly allows: Partial<Excel.WorksheetProtectionOptions>;
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Asks for the list of worksheets; it can be read after the next sync. */
export function askSheets(context: Turn): () => ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
  return () =>
    worksheets.items.map((sheet) => ({
      sheet,
      id: sheet.id,
      name: sheet.name,
      visible: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
      allows: sheet.protection.protected ? sheet.protection.options : {},
    }));
}

/** The list of worksheets, for one sync. */
export async function listSheets(context: Turn): Promise<ListedSheet[]> {
  const sheets = askSheets(context);
  await context.sync();
  return sheets();
}
