import { lineName } from "../../forms/line-text";
import { mainTable } from "../../forms/vocabulary";
import type { SummaryRemark } from "../summary-remark";
import { TOTAL } from "./coded-source";
import { isNought } from "./figures";
import type { SummedLine, UnitLine } from "./lines";
import type { MergedTable } from "./merged-table";
import { fewOf, tableText } from "./places";
import type { Remarking } from "./readable";

/** What the user should know of how tables were put together: lines and columns that some of them lack. */
export function mergeRemarks(merged: MergedTable, remark: Remarking): readonly SummaryRemark[] {
  const { sources, own } = merged;
  const computed = computedLines(merged);
  return [
    ...spellingRemarks(merged),
    ...sources.flatMap((source, index) => {
      const tell = (weight: SummaryRemark["weight"], text: string): SummaryRemark =>
        remark(source.file, source.at, `${tableText(source)}${text}（“${source.file}”）。`, weight);
      if (own[index]!.length === 0) return [];
      return [
        ...lackingColumns(merged, index).map((label) =>
          tell("problem", `没有“${label}”列，别的单位有数，汇总的这一列没有它的数`),
        ),
        ...told([...computed[index]!], (lines) => tell("note", `没有列${lines}，按其下级之和汇入`)),
        ...told(shallowLines(merged, index), (lines) =>
          tell("problem", `的${lines}没有往下列，别的单位列到了下级，汇总后下级之和会小于上级`),
        ),
        ...told(lackingSums(merged, index), (lines) =>
          tell("problem", `没有${lines}，汇总的这些行没有它的数`),
        ),
        ...told(twiceCodes(merged, index), (lines) => tell("note", `里${lines}各列了不止一次，加在了一起`)),
      ];
    }),
  ];
}

function told(names: readonly string[], tell: (names: string) => SummaryRemark): SummaryRemark[] {
  return names.length > 0 ? [tell(fewOf(names))] : [];
}

/** Columns in which others have figures, and which this table does not show. */
function lackingColumns({ form, sources, lines }: MergedTable, index: number): readonly string[] {
  const { columns } = sources[index]!.table;
  return mainTable(form).columns.flatMap(({ key, label }) =>
    columns[key]?.state === "absent" && lines.some(({ figures }) => figures.has(key)) ? [label] : [],
  );
}

/** By unit the codes, or 合计, that are the sum of what it has below them. */
function computedLines({ lines, sources, coded }: MergedTable): readonly ReadonlySet<string>[] {
  const found = sources.map(() => new Set<string>());
  if (!coded) return found;
  for (const line of lines)
    for (const parts of line.parts.values())
      for (const { source, key } of parts) if (key !== line.key) found[source]!.add(nameOfLine(line));
  return found;
}

/** Codes with money below which the unit lists nothing while others do. */
function shallowLines({ lines, coded }: MergedTable, index: number): readonly string[] {
  if (!coded) return [];
  const own = coded[index]!;
  const isAbove = (code: string, other: string | null): boolean =>
    other !== null && other !== code && other.startsWith(code);
  return own.coded.flatMap(({ code, figures }) => {
    const hasMoney = [...figures.values()].some((figure) => !isNought(figure));
    const isWhole =
      !hasMoney ||
      own.coded.some((other) => isAbove(code!, other.code)) ||
      !lines.some((other) => isAbove(code!, other.code));
    return isWhole ? [] : [code!];
  });
}

/** Lines that sum up others, which others have with figures and this table does not have. */
function lackingSums({ form, lines, own, coded }: MergedTable, index: number): readonly string[] {
  if (coded) return [];
  const sums = new Set(
    mainTable(form).lines.flatMap(({ key, group, of }) =>
      group === undefined && of === undefined ? [key] : [],
    ),
  );
  const keys = new Set(own[index]!.map(({ key }) => key));
  return lines.flatMap(({ line, name, figures }) =>
    line !== null && sums.has(line) && !keys.has(line) && figures.size > 0 ? [`“${name}”`] : [],
  );
}

function twiceCodes({ sources, coded }: MergedTable, index: number): readonly string[] {
  if (!coded) return [];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { code } of sources[index]!.table.rows) {
    if (code.state !== "given") continue;
    if (seen.has(code.value)) twice.add(code.value);
    seen.add(code.value);
  }
  return [...twice];
}

/** One code under which units write different names. */
function spellingRemarks({ lines, own, sources }: MergedTable): SummaryRemark[] {
  const names = new Map<string, Map<string, string>>();
  own.forEach((ownLines, index) => {
    for (const { code, name } of ownLines) {
      if (code === null || name === "") continue;
      const known = names.get(code) ?? new Map<string, string>();
      if (!known.has(lineName(name))) known.set(lineName(name), `“${sources[index]!.unit}”写“${name}”`);
      names.set(code, known);
    }
  });
  return lines.flatMap(({ code, name }): SummaryRemark[] => {
    const said = code === null ? undefined : names.get(code);
    if (!said || said.size < 2) return [];
    const table = tableText(sources[0]!).replace(/^.*的/, "");
    return [
      {
        text: `${table}的 ${code} 有 ${said.size} 种名称：${fewOf([...said.values()], 3)}；采用“${name}”。`,
        weight: "note",
      },
    ];
  });
}

function nameOfLine({ key, code, name }: SummedLine | UnitLine): string {
  return key === TOTAL ? "“合计”" : (code ?? `“${name}”`);
}
