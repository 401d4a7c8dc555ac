import { NO_UNIT, type FolderFile } from "../../reports/folder-summary";
import { contains, parseA1, parseArea } from "../../sheet/address";
import { isChecked, type FileAnswer } from "./file-answer";
import type { FileJson, FindingJson } from "./file-json";

/** A file as summaries and reports over many files take it. */
export function folderFile(answer: FileAnswer): FolderFile {
  const { path, seconds } = answer;
  if (!isChecked(answer)) {
    const unread = answer.problem.message;
    return { path, seconds, unread, units: [], findings: [], waived: 0, unchecked: 0 };
  }
  const { file } = answer;
  const unitOf = unitsOf(file);
  return {
    path,
    seconds,
    unread: undefined,
    units: file.tables.map(({ unit }) => unit ?? unitOf.other),
    findings: file.findings.map((finding) => ({
      rule: finding.rule,
      title: finding.title,
      severity: finding.severity,
      sheet: finding.sheet,
      cell: finding.cell,
      message: finding.message,
      how: finding.how,
      basis: finding.basis,
      unit: unitOf.finding(finding),
    })),
    waived: file.waived.length,
    unchecked: file.unchecked.length + file.unrecognised.length,
  };
}

/** Whose a problem is: the table's that it stands in; what names none can only be the file's only one. */
function unitsOf({ tables }: FileJson): { finding: (finding: FindingJson) => string; other: string } {
  const named = new Set(tables.flatMap(({ unit }) => unit ?? []));
  const [only] = named;
  const other = (named.size === 1 && only) || NO_UNIT;
  const areas = tables.map(({ sheet, range, unit }) => ({ sheet, area: parseArea(range), unit }));
  return {
    other,
    finding: ({ sheet, cell }) => {
      const at = parseA1(cell);
      const table = areas.find(({ sheet: own, area }) => own === sheet && at && area && contains(area, at));
      return table?.unit ?? other;
    },
  };
}
