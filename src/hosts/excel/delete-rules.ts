import type { Refusal } from "../port";
import { detailOf, isBlocked, reasonOf } from "./errors";
import { findMarkRules, type FoundRules, type MarkRule } from "./mark-rules";
import type { Turn } from "./run";
import type { ListedSheet } from "./sheets";

/** A sheet and the rules of ours on it. */
export interface SheetRules {
  readonly sheet: ListedSheet;
  readonly rules: readonly MarkRule[];
}

const BY_HAND = "请在“开始 → 条件格式 → 管理规则”里删除公式含 jixiao:mark 的规则。";

/**
 * Deletes rules of ours, the last of each sheet first; gives the sheets where one had to stay. Excel versions exist that
 * fail at a whole request because of one rule: then what is still there is looked up again and deleted one by one.
 */
export async function deleteRules(context: Turn, all: readonly SheetRules[]): Promise<Refusal[]> {
  if (all.every(({ rules }) => rules.length === 0)) return [];
  try {
    for (const { rules } of all) [...rules].reverse().forEach(({ format }) => format.delete());
    await context.sync();
    return [];
  } catch (error) {
    if (isBlocked(error)) throw error;
  }
  const sheets = all.map(({ sheet }) => sheet);
  const found = await findMarkRules(context, sheets);
  const kept: Refusal[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const failure = await deleteOneByOne(context, found[index]!.rules);
    if (failure !== undefined) {
      kept.push({ sheet: sheet.name, because: `${reasonOf(failure)}${BY_HAND}`, detail: detailOf(failure) });
    }
  }
  return kept;
}

/** Why some rules of a sheet may be ours and stayed. */
export function notCleared(sheet: string, { unreadable, error }: FoundRules): Refusal[] {
  if (error !== undefined) {
    const because = `Excel 读不出这张表的条件格式，可能还有原来的标记。${BY_HAND}`;
    return [{ sheet, because, detail: detailOf(error) }];
  }
  if (unreadable.length === 0) return [];
  const places = unreadable.map((place) => `第 ${place} 条`).join("、");
  return [{ sheet, because: `Excel 读不出条件格式的${places}规则，它可能是原来的标记。${BY_HAND}` }];
}

async function deleteOneByOne(context: Turn, rules: readonly MarkRule[]): Promise<unknown> {
  let failure: unknown;
  for (const { format } of [...rules].reverse()) failure = (await failureOf(context, format)) ?? failure;
  return failure;
}

async function failureOf(context: Turn, format: Excel.ConditionalFormat): Promise<unknown> {
  try {
    format.delete();
    await context.sync();
    return undefined;
  } catch (error) {
    if (isBlocked(error)) throw error;
    return error;
  }
}
