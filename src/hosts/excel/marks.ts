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
import { BYTES_A_CALL, outbox, type Outbox } from "./outbox";
import type { Turn } from "./run";
import { listSheets, type ListedSheet } from "./sheets";

/** The merged areas of a sheet, as far as they are known. */
export type KnownMerges = (context: Turn, sheets: readonly ListedSheet[]) => Promise<(readonly Area[])[]>;

/**
 * Replaces all marks of ours in the workbook. Sheets whose marks are right already are not touched, and those with rules
 * that Excel cannot read get no more: ours of before may be among them.
 */
export async function setMarks(
  context: Turn,
  marks: readonly Mark[],
  knownMerges: KnownMerges,
): Promise<Result<MarkReport>> {
  const sheets = await listSheets(context);
  const found = await findMarkRules(context, sheets);
  const wanted = groupBySheet(gravestMarks(marks));
  const refused = new Map<string, Refusal>();
  for (const sheet of wanted.keys()) refused.set(sheet, { sheet, because: sheetMissing(sheet) });
  for (const [index, sheet] of sheets.entries()) {
    const [refusal] = wanted.has(sheet.name)
      ? refusals(sheet, found[index]!)
      : lockedIn(sheet, found[index]!);
    if (refusal) refused.set(sheet.name, refusal);
    else refused.delete(sheet.name);
  }
  const marked = sheets.filter(({ name }) => wanted.has(name) && !refused.has(name));
  const merges = await knownMerges(context, marked);
  const due = sheets.flatMap((sheet, index): SheetMarks[] => {
    const { rules } = found[index]!;
    const areas = areasBySeverity(wanted.get(sheet.name) ?? [], merges[marked.indexOf(sheet)] ?? []);
    return refused.has(sheet.name) || isSame(rules, areas) ? [] : [{ sheet, rules, areas }];
  });
  const kept = await deleteRules(context, due);
  const out = outbox(context);
  for (const { sheet, areas } of due) await addRules(out, sheet.sheet, areas);
  await out.send();
  const count = marked.reduce((sum, { name }) => sum + wanted.get(name)!.length, 0);
  return ok({ marked: count, refused: [...refused.values(), ...kept] });
}

/** Why a sheet takes no marks. */
function refusals(sheet: ListedSheet, found: FoundRules): Refusal[] {
  return isOpen(sheet) ? notCleared(sheet.name, found) : [{ sheet: sheet.name, because: PROTECTED }];
}

/** Why a sheet keeps the marks of before. */
function lockedIn(sheet: ListedSheet, { rules }: FoundRules): Refusal[] {
  return isOpen(sheet) || rules.length === 0 ? [] : [{ sheet: sheet.name, because: PROTECTED }];
}

/** Takes away every mark of ours; a problem names the sheets where one had to stay. */
export async function clearMarks(context: Turn): Promise<Result<void>> {
  const sheets = await listSheets(context);
  const found = await findMarkRules(context, sheets);
  const open = sheets.flatMap((sheet, index) =>
    isOpen(sheet) ? [{ sheet, rules: found[index]!.rules }] : [],
  );
  const kept = await deleteRules(context, open);
  const untold = sheets.flatMap((sheet, index) => [
    ...lockedIn(sheet, found[index]!),
    ...notCleared(sheet.name, found[index]!),
  ]);
  const left = [...untold, ...kept];
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
async function addRules(
  out: Outbox,
  sheet: Excel.Worksheet,
  areas: ReadonlyMap<Severity, readonly Area[]>,
): Promise<void> {
  for (const severity of [...SEVERITIES].reverse()) {
    for (const addresses of addressBlocks(areas.get(severity) ?? [])) {
      await out.room(addresses.length + 6 * BYTES_A_CALL);
      const format = sheet.getRanges(addresses).conditionalFormats.add("Custom");
      format.custom.rule.formula = markFormula(severity);
      format.custom.format.fill.color = `#${MARK_FILLS[severity]}`;
      // Errors are bold as well, so that colour is not all that tells them.
      if (severity === "error") format.custom.format.font.bold = true;
      format.stopIfTrue = false;
    }
  }
}
