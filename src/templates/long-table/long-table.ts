import type { Document, ProjectTarget } from "../../model/documents";
import { valueOf, type Field } from "../../model/field";
import type { CellRef } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { LongKey } from "./columns";
import { findLongHeads } from "./head";
import { readLongLines, type LongLine } from "./lines";
import { longTableSheet, type LongRow } from "./sheet";
import { listCells } from "../project-list/cells";
import type { IndicatorDraft } from "../project-draft";
import { targetColumns } from "../target-columns";

/** The indicators of a project that 一行一指标 tables hold. */
export interface LongProject {
  /** The first cell of its first line. */
  readonly at: CellRef;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly indicators: readonly IndicatorDraft[];
  /** Why they cannot be taken over as they stand, sentences. */
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
}

/** All indicators of the 项目绩效目标表 that were read, one a line, on a sheet of its own. */
export function longTable(taken: Iterable<string>, documents: readonly Document[]): NewSheet {
  const projects = documents.filter((document) => document.kind === "ProjectTarget");
  return longTableSheet(taken, projects.flatMap(rowsOf));
}

function rowsOf(project: ProjectTarget): LongRow[] {
  return project.indicators.map((indicator) => {
    const value = textIn(indicator.value);
    const { sign, number, measure } =
      value === "" ? { sign: "", number: "", measure: "" } : targetColumns(value);
    const texts: Record<LongKey, string> = {
      unit: textIn(project.unit),
      code: textIn(project.code),
      name: projectNameOf(project),
      level1: textIn(indicator.level1),
      level2: textIn(indicator.level2),
      level3: textIn(indicator.level3),
      description: textIn(indicator.description),
      value,
      sign,
      number,
      measure,
      basis: textIn(indicator.basis),
    };
    return texts;
  });
}

/** A field as it was typed. */
function textIn(field: Field<unknown>): string {
  return field.state === "given" || field.state === "unreadable" ? field.text : "";
}

/** What a project is called: its name, else what its table is titled by, else its sheet. */
export function projectNameOf({
  name,
  title,
  source,
}: Pick<ProjectTarget, "name" | "title" | "source">): string {
  const titled = (valueOf(title) ?? "").replace(/绩效目标(?:申报)?表$/, "");
  return valueOf(name) ?? (/^(?:项目(?:支出)?)?$/.test(titled) ? source.sheet : titled);
}

/** The projects whose indicators a workbook holds one a line, in the order in which they come first. */
export function readLongTable(workbook: WorkbookSnapshot): LongProject[] {
  const projects = new Map<string, { at: CellRef; lines: LongLine[] }>();
  for (const sheet of workbook.sheets) {
    const cells = listCells(sheet);
    const heads = findLongHeads(cells);
    heads.forEach((head, index) => {
      for (const line of readLongLines(cells, head, heads[index + 1]?.row ?? cells.endRow)) {
        const key = line.code === "" ? JSON.stringify([line.unit, line.name]) : line.code;
        const known = projects.get(key);
        if (known) known.lines.push(line);
        else
          projects.set(key, {
            at: { sheet: sheet.name, row: line.row, col: sheet.origin.col },
            lines: [line],
          });
      }
    });
  }
  return [...projects.values()].map(({ at, lines }) => {
    const [{ unit, code, name }] = lines as [LongLine];
    return {
      at,
      unit,
      code,
      name,
      indicators: lines.map(({ indicator }) => indicator),
      problems: lines.flatMap(({ problem }) => problem ?? []),
      remarks: lines.flatMap((line) => line.remarks),
    };
  });
}
