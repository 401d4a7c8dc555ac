import { areaToA1, type Area } from "../../sheet/address";
import { groupBySheet, toAreas } from "../../sheet/areas";
import { gravestMarks, markFormula, SEVERITIES, type Mark, type Severity } from "../../sheet/mark";
import type { MarkReport, Refusal } from "../port";
import { PROTECTED, sheetMissing } from "../port-refusals";
import { findParts, sheetWhere, type SheetPart } from "./book-parts";
import type { PackageDraft } from "./draft";
import { childrenOf, rootOf } from "./elements";
import { cutOurs, rulesOf, type Rule } from "./mark-rules";
import { dropMarkStyles, markStyles } from "./mark-styles";
import { insertChild, WORKSHEET_ORDER } from "./ordered";
import { applyPatches, type Patch } from "./patch";
import { mergesOf } from "./sheet-merges";
import { isProtected } from "./sheet-protection";

/** Replaces all marks of ours in the workbook. */
export function setMarks(draft: PackageDraft, marks: readonly Mark[]): MarkReport {
  removeMarks(draft);
  const sheets = findParts(draft.pack).sheets;
  const refused: Refusal[] = [];
  let marked = 0;
  for (const [name, cells] of groupBySheet(gravestMarks(marks))) {
    const sheet = sheets.find((each) => each.name === name);
    const because = sheet ? markSheet(draft, sheet, cells) : sheetMissing(name);
    if (because === undefined) marked += cells.length;
    else refused.push({ sheet: name, because });
  }
  return { marked, refused };
}

/**
 * Takes away every mark of ours and nothing else, on protected sheets too: a file asks nobody. What `setMarks` had
 * written is then as if it had never been.
 */
export function removeMarks(draft: PackageDraft): void {
  let isAny = false;
  for (const { name, path } of findParts(draft.pack).sheets) {
    const text = draft.text(path, sheetWhere(name));
    if (!text?.includes(TAG)) continue;
    const children = childrenOf(text, rootOf(text));
    const patches = cutOurs(text, children);
    if (patches.length === 0) continue;
    const back = shiftBack(rulesOf(text, children));
    draft.write(path, applyPatches(text, [...patches, ...back]));
    isAny = true;
  }
  if (isAny) dropMarkStyles(draft);
}

/** Spares reading the many sheets in which the formula cannot be. */
const TAG = "jixiao:mark:";

/** Why the sheet takes no marks; undefined once it has them. */
function markSheet(draft: PackageDraft, sheet: SheetPart, marks: readonly Mark[]): string | undefined {
  const text = draft.text(sheet.path, sheetWhere(sheet.name));
  if (text === undefined) return sheetMissing(sheet.name);
  const root = rootOf(text);
  const children = childrenOf(text, root);
  if (isProtected(text, children, "formatCells")) return PROTECTED;
  const merges = mergesOf(text, children);
  const areas = SEVERITIES.map((severity): [Severity, Area[]] => {
    const cells = marks.filter((mark) => mark.severity === severity).map(({ at }) => at);
    return [severity, toAreas(cells, merges)];
  }).filter(([, each]) => each.length > 0);
  const styles = markStyles(
    draft,
    areas.map(([severity]) => severity),
  );
  const { first, patches } = makeRoom(rulesOf(text, children), areas.length);
  const markup = areas.map(([severity, each], at) =>
    markupOf(root.prefix, severity, each, styles.get(severity)!, first + at),
  );
  const added = insertChild(text, root, WORKSHEET_ORDER, "conditionalFormatting", markup.join(""));
  draft.write(sheet.path, applyPatches(text, [...patches, ...added]));
  return undefined;
}

/**
 * The gravest first, and ours before the user's, or a fill of theirs would hide a mark: Excel puts new rules first, too.
 * Priorities are whole numbers from 1, so the user's move up by as many as ours are, which keeps their order, and
 * `shiftBack` brings them back. Formats of pivot tables are known by their priority and cannot move: there ours are last.
 */
function makeRoom(rules: readonly Rule[], count: number): { first: number; patches: Patch[] } {
  if (rules.some(({ isPivot }) => isPivot)) {
    return { first: 1 + Math.max(0, ...rules.map(({ priority }) => priority?.value ?? 0)), patches: [] };
  }
  return { first: 1, patches: shift(rules, count) };
}

/** Only where ours are the first still: else another program has numbered the rules, and any order will do. */
function shiftBack(rules: readonly Rule[]): Patch[] {
  const ours = rules.filter(({ isOurs }) => isOurs).map(({ priority }) => priority?.value);
  const others = rules.filter(({ isOurs }) => !isOurs);
  const areFirst = ours.every((_, at) => ours.includes(at + 1));
  const haveRoom = others.every(({ priority }) => !priority || priority.value >= ours.length);
  const isFixed = rules.some(({ isPivot }) => isPivot);
  return areFirst && haveRoom && !isFixed ? shift(others, -ours.length) : [];
}

function shift(rules: readonly Rule[], by: number): Patch[] {
  return rules.flatMap(({ priority }) =>
    priority ? [{ from: priority.from, to: priority.to, text: String(priority.value + by) }] : [],
  );
}

function markupOf(
  prefix: string,
  severity: Severity,
  areas: readonly Area[],
  style: number,
  priority: number,
): string {
  const formula = `<${prefix}formula>${markFormula(severity).slice(1)}</${prefix}formula>`;
  const rule = `<${prefix}cfRule type="expression" dxfId="${style}" priority="${priority}">${formula}</${prefix}cfRule>`;
  const sqref = areas.map(areaToA1).join(" ");
  return `<${prefix}conditionalFormatting sqref="${sqref}">${rule}</${prefix}conditionalFormatting>`;
}
