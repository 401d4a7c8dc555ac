import { workbookReader } from "../../forms/read-workbook";
import type { Steps } from "../../model/steps";
import { isEmptyEdit } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { SheetRefresh } from "../../summaries/made/sheet-refresh";
import { withoutLists } from "../without-lists";
import type { MadeAgain } from "./make-again";
import type { SummaryAbout } from "./summary-request";

/** What summaries of summaries are made from, once those are up to date. */
export interface AfterRefresh {
  readonly about: SummaryAbout;
  /** The sheets that are read as they will be. */
  readonly replaced: readonly SheetRefresh[];
}

/** The workbook as it will read with its sheets brought up to date; nothing is read again where none changes. */
export function* afterRefresh(
  about: SummaryAbout,
  made: readonly MadeAgain[],
  refreshed: readonly SheetRefresh[],
): Steps<AfterRefresh> {
  const fresh = new Map(
    made.flatMap(({ parts }) => parts.map((part) => [part.sheet.sheet, part.fresh.snapshot])),
  );
  const replaced = refreshed.filter(({ edit }) => !isEmptyEdit({ title: "", ...edit }));
  if (replaced.length === 0) return { about, replaced };
  const names = new Set(replaced.map(({ sheet }) => sheet));
  const sheets = about.workbook.sheets.map((sheet): SheetSnapshot =>
    names.has(sheet.name) ? (fresh.get(sheet.name) ?? sheet) : sheet,
  );
  const workbook = { ...about.workbook, sheets };
  const reading = yield* workbookReader()(withoutLists(workbook));
  return { about: { ...about, workbook, report: { ...about.report, reading } }, replaced };
}
