import type { SummaryPlan } from "../../app/summaries/summary-request";
import { toA1 } from "../../sheet/address";
import type { SummaryRemark } from "../../summaries/summary-remark";
import { printable } from "../printable";
import type { Make } from "./wanted";

/** One kind of summary that was made, or would be. */
export interface MadeSummary extends Pick<SummaryPlan, "sheets" | "remarks"> {
  readonly make: Make;
}

/** What files gave. */
export interface Summarised {
  readonly paths: readonly string[];
  /** The file that was written; none for a dry run, or where nothing could be made. */
  readonly output: string | undefined;
  /** Of that file. */
  readonly sha256: string | undefined;
  readonly isDryRun: boolean;
  readonly made: readonly MadeSummary[];
}

const NAMES: Readonly<Record<Make, string>> = {
  tables: "部门预算公开表",
  projects: "项目绩效目标汇总表",
  department: "部门整体支出绩效目标申报表",
  narrative: "情况说明",
  charts: "图表",
  units: "多单位汇总",
};

/** Whether something was kept out of the sums, or does not tie. */
export function hasProblems({ made }: Pick<Summarised, "made">): boolean {
  return made.some(({ remarks }) => remarks.some(({ weight }) => weight === "problem"));
}

/** What was made, and what is to be known of it, for people. */
export function summarisedText({ paths, output, isDryRun, made }: Summarised): string {
  const to = isDryRun ? "（只看，不写文件）" : output === undefined ? "（没有写文件）" : ` → ${output}`;
  const from = paths.length > 3 ? `${paths.slice(0, 3).join("、")} 等 ${paths.length} 个` : paths.join("、");
  return [
    printable(`${from}${to}`),
    ...made.flatMap(({ make, sheets, remarks }) => [
      `  ${NAMES[make]}：${sheets.length === 0 ? "没有做出来" : printable(sheets.join("、"))}`,
      ...remarks.map(
        (remark) => `    ${remark.weight === "problem" ? "问题" : "留意"}  ${printable(said(remark))}`,
      ),
    ]),
  ].join("\n");
}

function said({ text, at }: SummaryRemark): string {
  return at ? `${at.sheet}!${toA1(at)}  ${text}` : text;
}

/** The same for programs; the fields are a contract. */
export function summarisedJson({ paths, output, sha256, isDryRun, made }: Summarised, tool: object): string {
  const report = {
    schemaVersion: 1,
    tool,
    paths,
    output: output ?? null,
    sha256: sha256 ?? null,
    dryRun: isDryRun,
    made: made.map(({ make, sheets, remarks }) => ({
      kind: make,
      sheets,
      remarks: remarks.map(({ text, at, weight }) => ({
        weight,
        message: text,
        sheet: at?.sheet ?? null,
        cell: at ? toA1(at) : null,
      })),
    })),
  };
  return JSON.stringify(report, null, 2);
}
