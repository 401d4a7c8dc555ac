import { areaToA1, type Area } from "../../sheet/address";
import { groupBySheet, toAreas } from "../../sheet/areas";
import {
  gravestMarks,
  MARK_FILLS,
  markFormula,
  SEVERITIES,
  type Mark,
  type Severity,
} from "../../sheet/mark";
import { failed, ok, type Result } from "../../sheet/result";
import type { MarkReport, Refusal } from "../port";
import { PROTECTED, sheetMissing } from "../port-refusals";
import { addressBlocks } from "./address-blocks";
import { findMarkRules, type FoundRules, type MarkRule } from "./mark-rules";
import { deleteRules, notCleared } from "./delete-rules";
import type { Turn } from "./run";
import { listSheets, type ListedSheet } from "./sheets";

/** The merged areas of a sheet, as far as they are known. */
export type KnownMerges = (context: Turn, sheets: readonly ListedSheet[]) => Promise<(readonly Area[])[]>;

/** Replaces all marks of ours in the workbook. Sheets whose marks are right already are not touched. */
export async function setMarks(
  context: Turn,
  marks: readonly Mark[],
  knownMerges: KnownMerges,
): Promise<Result<MarkReport>> {
  const sheets = await listSheets(context);
  const found = await findMarkRules(context, sheets);
  const wanted = groupBySheet(gravestMarks(marks));
  const locked = sheets.filter(
    (sheet, index) => !isOpen(sheet) && (wanted.has(sheet.name) || found[index]!.rules.length > 0),
  );
  const marked = sheets.filter((sheet) => wanted.has(sheet.name) && !locked.includes(sheet));
  const merges = await knownMerges(context, marked);
  const due = sheets.flatMap((sheet, index): SheetMarks[] => {
    const { rules } = found[index]!;
    const areas = areasBySeverity(wanted.get(sheet.name) ?? [], merges[marked.indexOf(sheet)] ?? []);
    return locked.includes(sheet) || isSame(rules, areas) ? [] : [{ sheet, rules, areas }];
  });
  const kept = await deleteRules(context, due);
  due.forEach(({ sheet, areas }) => addRules(sheet.sheet, areas));
  if (due.length > 0) await context.sync();
  const count = marked.reduce((sum, { name }) => sum + wanted.get(name)!.length, 0);
  const refused = [...refusedOf([...wanted.keys()], sheets, locked), ...unreadable(sheets, found), ...kept];
  return ok({ marked: count, refused });
}

/** The sheets that take no marks: those that are not there, and those that are protected. */
function refusedOf(
  wanted: readonly string[],
  sheets: readonly ListedSheet[],
  locked: readonly ListedSheet[],
): Refusal[] {
  const there = new Set(sheets.map(({ name }) => name));
  const names = new Set([...wanted, ...locked.map(({ name }) => name)]);
  return [...names].flatMap((sheet): Refusal[] => {
    if (!there.has(sheet)) return [{ sheet, because: sheetMissing(sheet) }];
    return locked.some(({ name }) => name === sheet) ? [{ sheet, because: PROTECTED }] : [];
  });
}

/** Takes away every mark of ours; a problem names the sheets where one had to stay. */
export async function clearMarks(context: Turn): Promise<Result<void>> {
  const sheets = await listSheets(context);
  const found = await findMarkRules(context, sheets);
  const holding = sheets.flatMap((sheet, index) =>
    found[index]!.rules.length > 0 ? [{ sheet, rules: found[index]!.rules }] : [],
  );
  const locked: Refusal[] = holding
    .filter(({ sheet }) => !isOpen(sheet))
    .map(({ sheet }) => ({ sheet: sheet.name, because: PROTECTED }));
  const kept = await deleteRules(
    context,
    holding.filter(({ sheet }) => isOpen(sheet)),
  );
  const left = [...locked, ...unreadable(sheets, found), ...kept];
  if (left.length === 0) return ok(undefined);
  const message = left.map(({ sheet, because }) => `“${sheet}”的标记没有清除：${because}`).join("");
  return failed("marks-kept", message, left.flatMap(({ detail }) => detail ?? []).join("\n") || undefined);
}

interface SheetMarks {
  readonly sheet: ListedSheet;
  readonly rules: readonly MarkRule[];
  readonly areas: ReadonlyMap<Severity, readonly Area[]>;
}

/** Protection may allow formats all the same. */
function isOpen({ protected: isProtected, allows }: ListedSheet): boolean {
  return !isProtected || allows.allowFormatCells === true;
}

function areasBySeverity(marks: readonly Mark[], merges: readonly Area[]): Map<Severity, Area[]> {
  const areas = SEVERITIES.map((severity): [Severity, Area[]] => {
    const cells = marks.filter((mark) => mark.severity === severity).map(({ at }) => at);
    return [severity, toAreas(cells, merges)];
  });
  return new Map(areas.filter(([, each]) => each.length > 0));
}

/** Marking anew what is marked already would only cost the user the steps of Excel's own undo. */
function isSame(rules: readonly MarkRule[], areas: ReadonlyMap<Severity, readonly Area[]>): boolean {
  const inWords = (severity: Severity, each: readonly Area[]) =>
    each.map((area) => `${severity} ${areaToA1(area)}`);
  const there = rules.flatMap((rule) => inWords(rule.severity, rule.areas)).sort();
  const wanted = [...areas].flatMap(([severity, each]) => inWords(severity, each)).sort();
  return there.join() === wanted.join();
}

/** Excel puts a new rule before the others, so the gravest comes last. */
function addRules(sheet: Excel.Worksheet, areas: ReadonlyMap<Severity, readonly Area[]>): void {
  for (const severity of [...SEVERITIES].reverse()) {
    for (const addresses of addressBlocks(areas.get(severity) ?? [])) {
      const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
      format.custom.rule.formula = markFormula(severity);
      format.custom.format.fill.color = `#${MARK_FILLS[severity]}`;
      // Errors are bold as well, so that colour is not all that tells them.
      if (severity === "error") format.custom.format.font.bold = true;
      format.stopIfTrue = false;
    }
  }
}

/** Rules that cannot be read may be ours of before; only a person can tell. */
function unreadable(sheets: readonly ListedSheet[], found: readonly FoundRules[]): Refusal[] {
  return sheets.flatMap(({ name }, index) => notCleared(name, found[index]!));
}
