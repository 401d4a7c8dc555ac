import type { Form } from "../../forms/description";
import type { Profile } from "../../rules/profile";
import { toA1 } from "../../sheet/address";
import type { BatchLine, BatchPlan } from "../../templates/batch/plan-batch";
import { printable } from "../printable";

/** What a list gave, and what it was made by. */
export interface Filled {
  readonly list: string;
  /** The file that was written; none for a dry run, or where no table could be made. */
  readonly output: string | undefined;
  /** Of that file. */
  readonly sha256: string | undefined;
  readonly isDryRun: boolean;
  readonly form: Form;
  readonly profile: Profile;
  readonly plan: BatchPlan;
}

/** What each line gave, which could not and why, for people. */
export function filledText({ list, output, isDryRun, form, profile, plan }: Filled): string {
  const made = plan.lines.filter(isMade).length;
  const unmade = plan.lines.length - made;
  const to = isDryRun ? "（只看，不写文件）" : output === undefined ? "" : ` → ${output}`;
  return [
    printable(`${list}${to}（表样 ${form.name}，口径 ${profile.name}）`),
    ...plan.lines.map((line) => `  ${printable(lineText(line))}`),
    ...plan.remarks.map((remark) => `  留意  ${printable(remark)}`),
    `  清单 ${plan.lines.length} 行：${isDryRun ? "可以做" : "做了"} ${made} 张表${unmade > 0 ? `，${unmade} 行做不了` : ""}`,
  ].join("\n");
}

function lineText({ at, name, gives }: BatchLine): string {
  const place = `${at.sheet}!${toA1(at)}  ${name}`;
  if ("because" in gives) return `${place}  做不了：${gives.because}`;
  return `${place} → ${gives.sheet}${gives.remarks.length > 0 ? `  ${gives.remarks.join("；")}` : ""}`;
}

/** Whether a line gives a table. */
export function isMade({ gives }: BatchLine): boolean {
  return "form" in gives;
}

/** The same for programs; the fields are a contract. */
export function filledJson(
  { list, output, sha256, isDryRun, form, profile, plan }: Filled,
  tool: object,
): string {
  const made = plan.lines.filter(isMade).length;
  const report = {
    schemaVersion: 1,
    tool,
    list,
    output: output ?? null,
    sha256: sha256 ?? null,
    dryRun: isDryRun,
    form: form.id,
    profile: profile.id,
    counts: { lines: plan.lines.length, made, unmade: plan.lines.length - made },
    lines: plan.lines.map(lineJson),
    remarks: plan.remarks,
  };
  return JSON.stringify(report, null, 2);
}

function lineJson({ at, name, gives }: BatchLine): object {
  const place = { sheet: at.sheet, cell: toA1(at), name };
  if ("because" in gives) return { ...place, table: null, because: gives.because };
  const { sheet, form, remarks } = gives;
  const pending = form.pending.map(({ at: cell, label }) => ({ cell: toA1(cell), label }));
  return { ...place, table: sheet, pending, remarks };
}
