import { localDate } from "../../app/local-date";
import type { CheckReport } from "../../app/check-workbook";
import { planSummary } from "../../app/summaries/plan-summary";
import type { XlsxFile } from "../../hosts/xlsx/xlsx-host";
import { finish } from "../../model/steps";
import { ok, type Result } from "../../sheet/result";
import { checkBy } from "../change/check-by";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { CheckSetup } from "../check/check-file";
import type { Arguments } from "../command";
import { complain } from "../output";
import { printable } from "../text";
import { requestFor } from "./requests";
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
  const check = checkBy(setup);
  const made: MadeSummary[] = [];
  for (const make of makes) {
    const read = await file.read();
    if (!read.ok) return read;
    const workbook = read.value;
    const report = check(workbook);
    // Of what is usually made, only that whose sources are there.
    if (!given.makes && !hasSources(make, report)) continue;
    const request = requestFor(make, given, { report, units: [], last });
    const { edit, sheets, remarks } = finish(planSummary(request, { workbook, report, today: localDate() }));
    made.push({ make, sheets, remarks });
    if (sheets.length === 0) continue;
    const applied = await file.apply(edit);
    if (!applied.ok) return applied;
    for (const sentence of applied.value.leftOut ?? []) complain(printable(sentence));
  }
  return ok(made);
}

function hasSources(make: Make, { reading }: CheckReport): boolean {
  if (make === "tables") return reading.ledgers.length > 0;
  return make !== "projects" || reading.documents.some(({ kind }) => kind === "ProjectTarget");
}
