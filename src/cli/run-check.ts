import { checkWorkbook } from "../app/check-workbook";
import { BUILT_IN_CODES } from "../model/classification/built-in";
import { checkJson, toolWith } from "./check-json";
import type { Arguments } from "./command";
import { eachFile } from "./each-file";
import { loadCodes } from "./load-codes";
import { loadProfile } from "./load-profile";
import { print, refuse } from "./output";
import { sarif } from "./sarif";
import { reportText } from "./text";
import { EXIT } from "./usage";

/** `jixiao check`: what is wrong in the files. */
export function runCheck({ paths, format, packs, profile: named, codes: file }: Arguments): number {
  const loaded = named === undefined ? undefined : loadProfile(named);
  if (loaded && !loaded.ok) return refuse(loaded.problem);
  const profile = loaded?.value;
  const own = file === undefined ? undefined : loadCodes(file);
  if (own && !own.ok) return refuse(own.problem);
  const codes = own?.value ?? BUILT_IN_CODES;
  const tool = toolWith(codes);
  const files: object[] = [];
  const reports: { path: string; report: ReturnType<typeof checkWorkbook> }[] = [];
  const status = eachFile(paths, ({ path, sha256, workbook }) => {
    const started = performance.now();
    const report = checkWorkbook(workbook, profile, packs, codes);
    const file = checkJson(path, sha256, (performance.now() - started) / 1000, report);
    if (format === "text") print(reportText(path, report));
    else if (format === "jsonl") print(JSON.stringify({ schemaVersion: 1, tool, file }));
    else if (format === "sarif") reports.push({ path, report });
    else files.push(file);
    return report.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
  });
  if (format === "json") print(JSON.stringify({ schemaVersion: 1, tool, files }, null, 2));
  if (format === "sarif") print(JSON.stringify(sarif(reports), null, 2));
  return status;
}
