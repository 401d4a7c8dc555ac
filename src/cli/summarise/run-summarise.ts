import { createHash } from "node:crypto";
import { basename, extname, resolve } from "node:path";
import { openXlsx, type XlsxFile } from "../../hosts/xlsx/xlsx-host";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { ok, type Problem, type Result } from "../../sheet/result";
import { outputProblem, saveFile } from "../change/save-file";
import type { CheckSetup } from "../check/check-file";
import { toolWith } from "../check/check-json";
import { loadSetup } from "../check/load-setup";
import type { Arguments } from "../command";
import { readBytes } from "../files";
import { complain, print, refuse } from "../output";
import { EXIT } from "../usage";
import { summariseFile } from "./summarise-file";
import { summariseUnits } from "./summarise-units";
import { hasProblems, summarisedJson, summarisedText, type MadeSummary, type Summarised } from "./summarised";
import { unitFiles } from "./unit-files";
import { wantedOf } from "./wanted";

/** `jixiao summarise`: the summary tables of a ledger, of projects, or of several units' workbooks. */
export async function runSummarise(given: Arguments): Promise<number> {
  const wrong = problemOf(given);
  if (wrong) return refuse(wrong);
  const setup = loadSetup(given);
  if (!setup.ok) return refuse(setup.problem);
  const summed = await summarise(given, setup.value);
  if (!summed.ok) return refuse(summed.problem);
  const { file, made, status } = summed.value;
  if (made.length === 0) complain(NOTHING);
  const written = write(file, given, made);
  if (!written.ok) return refuse(written.problem);
  const { paths, isDryRun } = given;
  const summarised: Summarised = { paths, isDryRun, made, ...written.value };
  if (given.format === "text") print(summarisedText(summarised));
  else print(summarisedJson(summarised, toolWith(setup.value.codes ?? BUILT_IN_CODES)));
  const isWhole = made.length > 0 && made.every(({ sheets }) => sheets.length > 0);
  return Math.max(status, isWhole && !hasProblems(summarised) ? EXIT.clean : EXIT.unreadable);
}

const NOTHING =
  "没有可以汇总的：没有认出预算明细，也没有项目绩效目标表。可以用 jixiao read 看认出了什么表，或用 --make 写明要做什么。";

/** What was made, the file that it stands in, and the gravest exit status of reading. */
interface Summed {
  readonly file: XlsxFile | undefined;
  readonly made: readonly MadeSummary[];
  readonly status: number;
}

async function summarise(given: Arguments, setup: CheckSetup): Promise<Result<Summed>> {
  const { paths, limits } = given;
  const makes = wantedOf(given);
  const last = unitFiles(given.last === undefined ? [] : [given.last], limits);
  const rest = makes.filter((make) => make !== "units");
  if (!makes.includes("units")) {
    const file = openOne(paths[0]!, given);
    if (!file.ok) return file;
    const made = await summariseFile(file.value, rest, given, last.files, setup);
    return made.ok ? ok({ file: file.value, made: made.value, status: last.status }) : made;
  }
  const units = unitFiles(paths, limits);
  const status = Math.max(units.status, last.status);
  const merged = summariseUnits(units.files, given, setup);
  if (!merged.ok) return merged;
  const { file, made } = merged.value;
  const more = file ? await summariseFile(file, rest, given, last.files, setup) : ok([]);
  return more.ok ? ok({ file, made: [made, ...more.value], status }) : more;
}

function openOne(path: string, { limits }: Arguments): Result<XlsxFile> {
  const read = readBytes(path);
  return read.ok ? openXlsx(basename(path), read.value.bytes, limits) : read;
}

function write(
  file: XlsxFile | undefined,
  { output, isDryRun, format }: Arguments,
  made: readonly MadeSummary[],
): Result<Pick<Summarised, "output" | "sha256">> {
  const isMade = made.some(({ sheets }) => sheets.length > 0);
  if (!file || isDryRun || output === undefined || !isMade)
    return ok({ output: undefined, sha256: undefined });
  const bytes = file.save();
  const saved = saveFile(output, bytes);
  if (!saved.ok) return saved;
  const isTold = format !== "text";
  return ok({ output, sha256: isTold ? createHash("sha256").update(bytes).digest("hex") : undefined });
}

/** What is wrong with where the summaries are to go; told before any work is done. */
function problemOf(given: Arguments): Problem | undefined {
  const { paths, output, isDryRun } = given;
  const isUnits = wantedOf(given).includes("units");
  if (!isUnits && paths.length > 1) return usage("--make 没有写 units，一次只能汇总一个文件");
  if (isDryRun) return undefined;
  if (output === undefined) return usage("summarise 要写明 --output（-o），或者用 --dry-run 只看不写");
  if (!isUnits) return outputProblem(paths[0]!, output);
  if (extname(output).toLowerCase() !== ".xlsx") return usage(`-o 的文件名要以 .xlsx 结尾：“${output}”`);
  return paths.some((path) => resolve(path) === resolve(output))
    ? usage(`-o 不能就是要汇总的文件：“${output}”`)
    : undefined;
}

function usage(message: string): Problem {
  return { code: "usage", message };
}
