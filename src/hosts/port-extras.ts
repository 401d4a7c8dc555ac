import type { LinkToCell, SheetExtras } from "../sheet/extras";
import { toA1 } from "../sheet/address";

/** A kind of what sheets have beside content and look. */
export type ExtraKind = keyof SheetExtras;

/** One thing that a sheet was to have and has not, and why. */
export interface MissingExtra {
  readonly sheet: string;
  readonly kind: ExtraKind;
  readonly because: string;
}

/** What a user reads of things that a sheet lacks, how many they are, and what becomes of the cells. */
const LACKS: Readonly<Record<ExtraKind, (count: number) => string>> = {
  validations: (count) => `有 ${count} 处没有设下拉选项或填写限制`,
  links: (count) => `有 ${count} 个单元格没有设超链接，只有文字`,
  charts: (count) => `有 ${count} 张图表没有画`,
  print: () => "的打印设置没有设好",
};

/** A sentence for each kind of which a sheet lacks something: which sheet, what, why, and what to do. */
export function sentencesOf(missing: readonly MissingExtra[]): string[] {
  const groups = new Map<string, MissingExtra[]>();
  for (const each of missing) {
    const key = `${each.kind} ${each.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => {
    const { sheet, kind } = group[0]!;
    const reasons = [...new Set(group.map(({ because }) => because))].join("；");
    return `工作表“${sheet}”${LACKS[kind](group.length)}：${reasons}。需要时请在 Excel 或 WPS 表格里自己设置。`;
  });
}

/** A list whose items cannot stand in one line of text, and why; undefined where they can. */
export function whyNotInline(items: readonly string[]): string | undefined {
  if (items.length === 0) return "没有给出选项";
  if (items.some((item) => /[,\r\n]/.test(item))) return "选项里有逗号或换行，分不清是几个选项";
  // Programs take a list that begins so for a formula.
  if (/^\s*[=＝]/.test(items[0]!)) return "第一个选项以等号开头，会被当成公式";
  return undefined;
}

/** Whether a link leads to a file beside the workbook, as it must: neither elsewhere nor to another program. */
export function isBeside(file: string): boolean {
  return file !== "" && !/^[/\\]|^[A-Za-z][A-Za-z0-9+.-]*:/.test(file);
}

/** A cell of a sheet as a link says it: 'Sheet 1'!A1. */
export function placeOf({ sheet, cell }: LinkToCell): string {
  return `'${sheet.replaceAll("'", "''")}'!${toA1(cell)}`;
}
