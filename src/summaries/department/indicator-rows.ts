import type { ProjectTarget } from "../../model/documents";
import type { IndicatorDraft, IndicatorSystem } from "../../templates/project-draft";
import { keyOf } from "../../rules/across/value-lines";
import type { SummaryRemark } from "../summary-remark";
import type { SharedLine } from "./merged-line";
import { isNotApplicable, mergeValues } from "./merge-values";
import { sharesText } from "./share-text";
import { sharedLines } from "./shared-lines";

/** The indicators of a department as its projects have them together. */
export interface IndicatorRows {
  readonly rows: readonly IndicatorDraft[];
  readonly remarks: readonly SummaryRemark[];
}

/** Merges the indicators of projects, a line for each name under each level. */
export function indicatorRows(projects: readonly ProjectTarget[], system: IndicatorSystem): IndicatorRows {
  const { lines, remarks } = sharedLines(projects, system);
  const kept = withoutIdle(lines);
  const rows: IndicatorDraft[] = [];
  const told: SummaryRemark[] = [...remarks];
  for (const line of lines) {
    if (kept.has(line)) {
      const merged = mergeValues(line);
      rows.push(rowOf(line, merged.text ?? (line.shares.length > 0 ? "不适用" : undefined)));
      told.push(...merged.remarks);
    }
    told.push(...idleRemarks(line, kept.has(line)), ...blankRemarks(line));
  }
  return { rows, remarks: [...told, ...namesakes([...kept])] };
}

/** The same name under two levels stays two lines: only the user can tell which level is meant. */
function namesakes(lines: readonly SharedLine[]): SummaryRemark[] {
  const known = new Map<string, SharedLine>();
  return lines.flatMap((line): SummaryRemark[] => {
    const key = keyOf(line.name);
    const first = known.get(key);
    if (!first) known.set(key, line);
    const share = line.shares[0] ?? line.blank[0];
    if (!first || !share) return [];
    const text = `“${line.name}”在${first.level2}和${line.level2}下各有一条，没有合并`;
    return [{ text, at: share.name.at, weight: "problem" }];
  });
}

/** Lines that apply to no project are left out, unless nothing else stands under their level. */
function withoutIdle(lines: readonly SharedLine[]): ReadonlySet<SharedLine> {
  const levelOf = ({ level1, level2 }: SharedLine): string => `${level1}\u001f${level2}`;
  const busy = new Set(lines.filter((line) => !isIdle(line)).map(levelOf));
  const kept = new Set<SharedLine>();
  for (const line of lines) {
    if (isIdle(line) && busy.has(levelOf(line))) continue;
    kept.add(line);
    // One 不适用 says it for the whole level.
    busy.add(levelOf(line));
  }
  return kept;
}

function isIdle({ shares }: SharedLine): boolean {
  return shares.length > 0 && shares.every(isNotApplicable);
}

function idleRemarks(line: SharedLine, isKept: boolean): SummaryRemark[] {
  const idle = line.shares.filter(isNotApplicable);
  const [first] = idle;
  if (!first || (isKept && isIdle(line))) return [];
  const what = isIdle(line) ? "没有列进整体表" : "没有并进去";
  return [
    { text: `“${line.name}”写“不适用”的${what}：${sharesText(idle)}`, at: first.value.at, weight: "note" },
  ];
}

function blankRemarks({ name, blank, shares }: SharedLine): SummaryRemark[] {
  const [first] = blank;
  if (!first) return [];
  const where = blank.map(({ project }) => `“${project.source.sheet}”`).join("、");
  const rest = shares.length > 0 ? "按其他项目的列" : "整体表里空着";
  return [{ text: `“${name}”在${where}没有填指标值，${rest}`, at: first.name.at, weight: "problem" }];
}

function rowOf({ level1, level2, name }: SharedLine, value: string | undefined): IndicatorDraft {
  return { level1, level2, level3: name, ...(value !== undefined && { value }) };
}
