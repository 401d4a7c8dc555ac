import { createHash } from "node:crypto";
import { extname, resolve } from "node:path";
import { newXlsxFile } from "../../hosts/xlsx/new-xlsx";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { finish } from "../../model/steps";
import { failed, ok, type Problem, type Result } from "../../sheet/result";
import { planBatch } from "../../templates/batch/plan-batch";
import { BUILT_IN_LIBRARY } from "../../templates/library/built-in";
import { ownLibrary } from "../../templates/library/own-library";
import { saveFile } from "../change/save-file";
import { toolWith } from "../check/check-json";
import type { Arguments } from "../command";
import { readWorkbookFile } from "../files";
import { complain, print, refuse } from "../output";
import { printable } from "../printable";
import { EXIT } from "../usage";
import { loadForm } from "./fill-form";
import { fillProfile } from "./fill-profile";
import { filledJson, filledText, isMade, type Filled } from "./fill-report";

/** `jixiao fill`: a new workbook with one table for each line of a 项目清单. */
export function runFill(given: Arguments): number {
  const wrong = outputProblem(given);
  if (wrong) return refuse(wrong);
  const filled = fill(given);
  if (!filled.ok) return refuse(filled.problem);
  const { plan } = filled.value;
  if (given.format === "text") print(filledText(filled.value));
  else print(filledJson(filled.value, toolWith(BUILT_IN_CODES)));
  const isWhole = plan.lines.length > 0 && plan.lines.every(isMade);
  if (plan.lines.length === 0) complain(printable(plan.remarks[0] ?? "清单里没有项目"));
  // What is left to fill in is no error: 1 stays for errors that a check finds.
  return isWhole ? EXIT.clean : EXIT.unreadable;
}

function fill({
  form: formName,
  list,
  output,
  profile: named,
  year,
  isDryRun,
  limits,
}: Arguments): Result<Filled> {
  if (formName === undefined || list === undefined) return failed("usage", "要写明 --form 和 --list");
  const form = loadForm(formName);
  if (!form.ok) return form;
  const profile = fillProfile(named, form.value, year);
  if (!profile.ok) return profile;
  const read = readWorkbookFile(list, limits);
  if (!read.ok) return read;
  const { workbook } = read.value;
  const plan = finish(
    planBatch(workbook, {
      form: form.value,
      system: profile.value.system,
      library: [...ownLibrary(workbook), ...BUILT_IN_LIBRARY],
      ...(year !== undefined && { year }),
    }),
  );
  const about = { list, isDryRun, form: form.value, profile: profile.value, plan };
  const sheets = plan.edit.added ?? [];
  if (isDryRun || output === undefined || sheets.length === 0) {
    return ok({ ...about, output: undefined, sha256: undefined });
  }
  const { bytes, leftOut } = newXlsxFile(sheets);
  const saved = saveFile(output, bytes);
  if (!saved.ok) return saved;
  for (const sentence of leftOut) complain(printable(sentence));
  return ok({ ...about, output, sha256: createHash("sha256").update(bytes).digest("hex") });
}

/** What is wrong with where the tables are to go; told before any work is done. */
function outputProblem({ output, list, isDryRun }: Arguments): Problem | undefined {
  if (isDryRun) return undefined;
  if (output === undefined) return usage("fill 要写明 --output（-o），或者用 --dry-run 只看不写");
  if (extname(output).toLowerCase() !== ".xlsx") return usage(`-o 的文件名要以 .xlsx 结尾：“${output}”`);
  return list !== undefined && resolve(list) === resolve(output)
    ? usage(`-o 不能就是清单的文件：“${output}”`)
    : undefined;
}

function usage(message: string): Problem {
  return { code: "usage", message };
}
