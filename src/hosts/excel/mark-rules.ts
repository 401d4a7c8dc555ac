import { parseArea, type Area } from "../../sheet/address";
import { severityOfMarkFormula, type Severity } from "../../sheet/mark";
import { inHalves, type Answer } from "./in-halves";
import type { Turn } from "./run";
import type { ListedSheet } from "./sheets";

/** A conditional format of ours, as a sheet holds it. */
export interface MarkRule {
  readonly format: Excel.ConditionalFormat;
  readonly severity: Severity;
  readonly areas: readonly Area[];
}

/** What was found of ours on a sheet. */
export interface FoundRules {
  readonly rules: readonly MarkRule[];
  /** Rules that Excel cannot read, by their place in its list from 1: they may be ours. */
  readonly unreadable: readonly number[];
  /** Why the sheet's rules could not be read at all. */
  readonly error?: unknown;
}

/** The marks of ours on each sheet. All sheets are asked at once; only where Excel fails, one by one. */
export async function findMarkRules(context: Turn, sheets: readonly ListedSheet[]): Promise<FoundRules[]> {
  const lists = await inHalves(sheets, async (some) => {
    const asked = some.map(({ sheet }) => askFormats(sheet));
    await context.sync();
    return asked.map(({ items }) => items);
  });
  const custom = lists.flatMap((list, sheet) =>
    list.ok
      ? list.value.flatMap((format, place) => (format.type === "Custom" ? [{ sheet, place, format }] : []))
      : [],
  );
  const read = await inHalves(custom, async (some) => {
    const asked = some.map(({ format }) => askRule(format));
    await context.sync();
    return asked.map(({ rule, ranges }) => ({ formula: rule.formula, addresses: ranges.address }));
  });
  return lists.map((list, sheet) => {
    if (!list.ok) return { rules: [], unreadable: [], error: list.error };
    const here = custom.flatMap((each, index) =>
      each.sheet === sheet ? [{ ...each, answer: read[index]! }] : [],
    );
    return {
      rules: here.flatMap(({ format, answer }) => ruleOf(format, answer)),
      unreadable: here.flatMap(({ place, answer }) => (answer.ok ? [] : [place + 1])),
    };
  });
}

/** All conditional formats of a sheet; the rule itself is there only with custom ones, so their kind comes first. */
function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/type");
  return conditionalFormats;
}

function askRule(format: Excel.ConditionalFormat): {
  rule: Excel.ConditionalFormatRule;
  ranges: Excel.RangeAreas;
} {
  const { rule } = format.custom;
  rule.load("formula");
  const ranges = format.getRanges();
  ranges.load("address");
  return { rule, ranges };
}

function ruleOf(
  format: Excel.ConditionalFormat,
  answer: Answer<{ readonly formula: string; readonly addresses: string }>,
): MarkRule[] {
  const severity = answer.ok ? severityOfMarkFormula(answer.value.formula) : undefined;
  if (!answer.ok || !severity) return [];
  return [{ format, severity, areas: areasOf(answer.value.addresses) }];
}

/** Excel writes "Sheet1!A1:B2,Sheet1!C3", and quotes names that need it. */
function areasOf(addresses: string): Area[] {
  return addresses
    .split(",")
    .flatMap((address) => parseArea(address.slice(address.lastIndexOf("!") + 1)) ?? []);
}
