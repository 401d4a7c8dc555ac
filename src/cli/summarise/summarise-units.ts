import { basename } from "node:path";
import { checkWorkbook } from "../../app/check-workbook";
import { localDate } from "../../app/local-date";
import { planSummary } from "../../app/summaries/plan-summary";
import { newXlsxFile } from "../../hosts/xlsx/new-xlsx";
import { openXlsx, type XlsxFile } from "../../hosts/xlsx/xlsx-host";
import { finish } from "../../model/steps";
import { ok, type Result } from "../../sheet/result";
import type { UnitFile } from "../../summaries/units/unit-file";
import type { CheckSetup } from "../check/check-file";
import type { Arguments } from "../command";
import { complain } from "../output";
import { printable } from "../printable";
import { requestFor } from "./requests";
import type { MadeSummary } from "./summarised";

/** Several units' files put together in a new workbook; no file where nothing could be. */
export function summariseUnits(
  units: readonly UnitFile[],
  given: Arguments,
  { profile, packs, codes }: CheckSetup,
): Result<{ readonly made: MadeSummary; readonly file: XlsxFile | undefined }> {
  const name = basename(given.output ?? "汇总.xlsx");
  const workbook = { name, sheets: [] };
  const report = checkWorkbook(workbook, profile, packs, codes);
  const request = requestFor("units", given, { report, units, last: [] });
  const { edit, sheets, remarks } = finish(planSummary(request, { workbook, report, today: localDate() }));
  const made: MadeSummary = { make: "units", sheets, remarks };
  if (sheets.length === 0) return ok({ made, file: undefined });
  const { bytes, leftOut } = newXlsxFile(edit.added ?? []);
  for (const sentence of leftOut) complain(printable(sentence));
  const file = openXlsx(name, bytes);
  return file.ok ? ok({ made, file: file.value }) : file;
}
