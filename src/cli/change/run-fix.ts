import { createHash } from "node:crypto";
import { fixWorkbook, type FixedWorkbook } from "../../app/fix-workbook";
import type { FixedCell } from "../../app/plan-fixes";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { toA1 } from "../../sheet/address";
import { isCellError, type CellValue } from "../../sheet/snapshot";
import { checkJson, toolWith } from "../check/check-json";
import { loadSetup } from "../check/load-setup";
import type { Arguments } from "../command";
import { complain, print, refuse } from "../output";
import { printable } from "../printable";
import { reportText } from "../text";
import { EXIT } from "../usage";
import { changeFile, type ChangedFile } from "./change-file";
import { checkBy, statusOf } from "./check-by";

/** `jixiao fix`: the workbook with what can be mended mended. */
export async function runFix(given: Arguments): Promise<number> {
  const setup = loadSetup(given);
  if (!setup.ok) return refuse(setup.problem);
  const started = performance.now();
  const changed = await changeFile(given, (file) =>
    fixWorkbook(file, checkBy(setup.value), given.isConfirmed),
  );
  if (!changed.ok) return refuse(changed.problem);
  const seconds = Math.round(performance.now() - started) / 1000;
  const { report, problems, isRefused } = changed.value.done;
  if (given.format === "text") print(fixedText(changed.value, given.isConfirmed));
  else print(fixedJson(changed.value, toolWith(setup.value.codes ?? BUILT_IN_CODES), seconds));
  for (const { message } of problems) complain(printable(message));
  return isRefused ? EXIT.unreadable : statusOf(report);
}

function fixedText({ path, output, done }: ChangedFile<FixedWorkbook>, isConfirmed: boolean): string {
  const { changes, report } = done;
  const offered = report.findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === "confirm"));
  const hint = `  还有 ${offered.length} 处有修改建议，看过以后可以加 --confirm 一并修复`;
  return [
    printable(`${path} → ${output}：改了 ${changes.length} 格`),
    ...changes.map((change) => `  ${printable(changeText(change))}`),
    ...(!isConfirmed && offered.length > 0 ? [hint] : []),
    "改后：",
    reportText(output, report),
  ].join("\n");
}

function changeText({ at, before, after, rules }: FixedCell): string {
  return `${at.sheet}!${toA1(at)}  ${valueText(before)} → ${valueText(after)}  [${rules.join("、")}]`;
}

function valueText(value: CellValue): string {
  if (value === null || value === "") return "（空）";
  if (typeof value === "string") return `“${value}”`;
  return isCellError(value) ? value.error : String(value);
}

function fixedJson(
  { path, output, bytes, done: { changes, report, problems } }: ChangedFile<FixedWorkbook>,
  tool: object,
  seconds: number,
): string {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const fixed = {
    schemaVersion: 1,
    tool,
    path,
    output,
    changes: changes.map(({ at, before, after, rules, safety }) => ({
      sheet: at.sheet,
      cell: toA1(at),
      before: valueJson(before),
      after: valueJson(after),
      rules,
      safety,
    })),
    problems: problems.map(({ message }) => message),
    after: checkJson(output, sha256, seconds, report),
  };
  return JSON.stringify(fixed, null, 2);
}

function valueJson(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
