import { localDate } from "../../app/local-date";
import type { SummaryAbout } from "../../app/summaries/summary-request";
import { planSummary } from "../../app/summaries/plan-summary";
import type { XlsxFile } from "../../hosts/xlsx/xlsx-host";
import { finish } from "../../model/steps";
import { ok, type Result } from "../../sheet/result";
import type { SummaryRemark } from "../../summaries/summary-remark";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { CheckSetup } from "../check/check-file";
import type { Arguments } from "../command";
import { complain } from "../output";
import { printable } from "../printable";
import { lookBy } from "./look-by";
import { guessedYear, requestFor } from "./requests";
import type { MadeSummary } from "./summarised";
import type { Make } from "./wanted";

/** Makes summaries of what an open file holds and adds them to it, one kind after the other; a later one sees the earlier. */
export async function summariseFile(
  file: XlsxFile,
  makes: readonly Make[],
  given: Arguments,
  last: readonly UnitFile[],
  setup: CheckSetup,
): Promise<Result<readonly MadeSummary[]>> {
  const look = lookBy(setup);
  const made: MadeSummary[] = [];
  const first = await file.read();
  if (!first.ok) return first;
  // Of what is usually made, only that whose sources are there.
  const wanted = given.makes ? makes : withSources(makes, look(first.value, false));
  for (const make of wanted) {
    const read = await file.read();
    if (!read.ok) return read;
    const workbook = read.value;
    const report = look(workbook, COUNTS_PROBLEMS.has(make));
    const about = { workbook, report, today: localDate() };
    const year = make === "tables" ? guessedYear(given, about) : undefined;
    const asked = year === undefined ? given : { ...given, year };
    const request = requestFor(make, asked, { report, units: [], last });
    const { edit, sheets, remarks } = finish(planSummary(request, about));
    made.push({ make, sheets, remarks: [...(year === undefined ? [] : [guessRemark(year)]), ...remarks] });
    if (sheets.length === 0) continue;
    const applied = await file.apply(edit);
    if (!applied.ok) return applied;
    for (const sentence of applied.value.leftOut ?? []) complain(printable(sentence));
  }
  return ok(made);
}

function guessRemark(year: string): SummaryRemark {
  const text = `明细没有写预算年度，按别的表或文件名取 ${year}；不对的请用 --year 写明`;
  return { text, weight: "note" };
}

/** What lists the problems of its sources, or is made by the 口径 of their place. */
const COUNTS_PROBLEMS: ReadonlySet<Make> = new Set(["projects", "department"]);

function withSources(makes: readonly Make[], { reading }: SummaryAbout["report"]): readonly Make[] {
  const has = {
    tables: reading.ledgers.length > 0,
    projects: reading.documents.some(({ kind }) => kind === "ProjectTarget"),
  };
  return makes.filter((make) => (make !== "tables" && make !== "projects") || has[make]);
}
