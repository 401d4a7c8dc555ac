import type { Token } from "../../forms/tokens";
import { decimalOfNumber, decimalToText } from "../../model/decimal";
import { readPercent } from "../../model/percent";
import { toA1 } from "../../sheet/address";
import { isCellError } from "../../sheet/snapshot";
import { LONG_COLUMNS, LONG_KEYS, type LongKey } from "./columns";
import type { LongHead } from "./head";
import { coveringToken, type ListCells } from "../project-list/cells";
import type { IndicatorDraft } from "../project-draft";
import { isSameTarget, valueOfColumns } from "../target-columns";

/** A line of a 一行一指标 table, as it stands there. */
export interface LongLine {
  readonly row: number;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly indicator: IndicatorDraft;
  readonly problem?: string;
  readonly remarks: readonly string[];
}

/** What goes on below where it is not written again. */
const GOES_ON: readonly LongKey[] = ["unit", "code", "name", "level1", "level2"];
/** What tells projects apart: with any of it written, none of it goes on. */
const OF_PROJECT: readonly LongKey[] = ["unit", "code", "name"];

/** The lines below a head, down to another row. */
export function readLongLines(cells: ListCells, { first, columns }: LongHead, end: number): LongLine[] {
  const lines: LongLine[] = [];
  let last: Partial<Record<LongKey, string>> = {};
  for (let row = first; row < end; row++) {
    const texts: Partial<Record<LongKey, string>> = {};
    const tokens = new Map<LongKey, Token>();
    for (const key of LONG_KEYS) {
      const col = columns.get(key);
      const token =
        col === undefined
          ? undefined
          : GOES_ON.includes(key)
            ? coveringToken(cells, { row, col })
            : cells.at({ row, col });
      if (!token) continue;
      tokens.set(key, token);
      texts[key] = textOf(token);
    }
    const says = [...tokens.keys()].some((key) => !GOES_ON.includes(key));
    if (!says) continue;
    const whole = withLast(texts, last);
    lines.push(lineOf(row, whole, tokens));
    last = whole;
  }
  return lines;
}

/** A line with what goes on from the one above; levels go on within a project only. */
function withLast(
  texts: Partial<Record<LongKey, string>>,
  last: Partial<Record<LongKey, string>>,
): Partial<Record<LongKey, string>> {
  const isSame = OF_PROJECT.every((key) => texts[key] === undefined || texts[key] === last[key]);
  const hasOwn = texts.code !== undefined || texts.name !== undefined;
  const whole = { ...texts };
  if (!hasOwn) for (const key of OF_PROJECT) whole[key] ??= last[key] ?? "";
  if (isSame || !hasOwn) {
    whole.level1 ??= last.level1 ?? "";
    whole.level2 ??= whole.level1 === last.level1 ? (last.level2 ?? "") : "";
  }
  return whole;
}

function lineOf(
  row: number,
  texts: Partial<Record<LongKey, string>>,
  tokens: ReadonlyMap<LongKey, Token>,
): LongLine {
  const wrong = [...tokens].find(([, { value }]) => isCellError(value));
  const { value, remark } = valueOf(row, texts, tokens);
  const { level1 = "", level2 = "", level3, description, basis } = texts;
  const blank = (["level1", "level2"] as const).filter((key) => !texts[key]);
  const unlevelled = blank.map((key) => LONG_COLUMNS[key].label).join("、");
  const remarks = [...(unlevelled ? [`第 ${row + 1} 行没有写${unlevelled}`] : []), ...(remark ?? [])];
  return {
    row,
    unit: texts.unit ?? "",
    code: texts.code ?? "",
    name: texts.name ?? "",
    indicator: {
      level1,
      level2,
      ...(level3 && { level3 }),
      ...(description && { description }),
      ...(value && { value }),
      ...(basis && { basis }),
    },
    ...(wrong && {
      problem: `${toA1(wrong[1])} 的“${LONG_COLUMNS[wrong[0]].label}”是错误值 ${wrong[1].text}`,
    }),
    remarks,
  };
}

/** The 指标值 of a line: as it is written, else as the three columns make it. */
function valueOf(
  row: number,
  { value, sign = "", number = "", measure = "" }: Partial<Record<LongKey, string>>,
  tokens: ReadonlyMap<LongKey, Token>,
): { value: string | undefined; remark?: readonly string[] } {
  const token = tokens.get("number");
  const points = token && typeof token.value === "number" && isShare(token) ? percentOf(token) : undefined;
  const made = valueOfColumns(
    points === undefined ? { sign, number, measure } : { sign, number: points, measure: measure || "%" },
  );
  if (value === undefined) return { value: made === "" ? undefined : made };
  if (made === "" || isSameTarget(value, made)) return { value };
  const remark = [`第 ${row + 1} 行指标值“${value}”与符号、数值、计量单位“${made}”不一致，按指标值`];
  return { value, remark };
}

function isShare({ numberFormat }: Token): boolean {
  return numberFormat.includes("%");
}

function percentOf({ value, numberFormat }: Token): string | undefined {
  const points = readPercent(value as number, numberFormat);
  return points === undefined ? undefined : String(points);
}

/** The text of a cell; a number is said as it is, whatever its format shows of it. */
function textOf(token: Token): string {
  if (typeof token.value !== "number" || isShare(token)) return token.text;
  const decimal = decimalOfNumber(token.value);
  return decimal ? decimalToText(decimal) : token.text;
}
