import { budgetYear } from "../../app/choose-profile";
import type { SummaryAbout, SummaryRequest } from "../../app/summaries/summary-request";
import { LEDGER_TABLES } from "../../summaries/budget/ledger-tables";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { Arguments } from "../command";
import type { Make } from "./wanted";

/** What files hold that summaries are made from. */
interface Sources {
  readonly report: SummaryAbout["report"];
  /** The files that are put together, and last year's tables. */
  readonly units: readonly UnitFile[];
  readonly last: readonly UnitFile[];
}

/** The year of the tables of a 预算明细 that does not say its own, from other tables or the name of its file. */
export function guessedYear(given: Arguments, { report, workbook }: SummaryAbout): string | undefined {
  const [ledger] = report.reading.ledgers;
  if (given.year !== undefined || !ledger || ledger.year !== null) return undefined;
  return budgetYear(report.reading.documents, workbook.name)?.toString();
}

/** What is asked for by the words of a command line. */
export function requestFor(make: Make, given: Arguments, { report, units, last }: Sources): SummaryRequest {
  const { year, department } = given;
  const whose = { ...(year !== undefined && { year }), ...(department !== undefined && { department }) };
  switch (make) {
    case "tables":
      return {
        kind: "budget-tables",
        ledger: report.reading.ledgers[0]?.source.sheet ?? "",
        tables: given.tables ?? LEDGER_TABLES,
        figures: given.figures,
        ...whose,
        ...(given.unit !== undefined && { unit: given.unit }),
      };
    case "projects":
      return { kind: "project-summary" };
    case "department":
      return {
        kind: "department",
        ...(department !== undefined && { name: department }),
        ...(year !== undefined && { year }),
      };
    case "narrative":
      return { kind: "narrative", last, ...(year !== undefined && { year }) };
    case "charts":
      return { kind: "charts" };
    case "units":
      return { kind: "units", files: units, origin: given.origin, ...whose };
  }
}
