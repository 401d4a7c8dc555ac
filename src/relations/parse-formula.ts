import type { Comparison, Condition, Formula, FormulaProblem, Span } from "./formula";
import { failRest } from "./parser/mistakes";
import { fail, nextSign, readerOf, take, type Reader } from "./parser/reader";
import { LEVELS } from "./parser/operators";
import { isCondition, takeOperation } from "./parser/take-operation";

/** A formula that was understood, or why a text is none. */
export type ParsedFormula =
  { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly problem: FormulaProblem };

/** Longer than anyone can read. */
export const LONGEST_FORMULA = 2000;

const SOFT = /软[\s\u200b-\u200d\u2060]*:/y;
const WHEN = /当/y;
const THEN = /时[\s\u200b-\u200d\u2060]*[,:]?/y;

/** Reads one 审核公式. */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > LONGEST_FORMULA) {
    const message = `公式太长，最多 ${LONGEST_FORMULA} 个字，请分成几条。`;
    return { ok: false, problem: { from: LONGEST_FORMULA, to: text.length, message } };
  }
  const reader = readerOf(text);
  const formula = takeFormula(reader);
  return formula ? { ok: true, formula } : { ok: false, problem: reader.problem! };
}

function takeFormula(reader: Reader): Formula | undefined {
  const soft = take(reader, SOFT);
  const when = take(reader, WHEN);
  const condition = when ? takeCondition(reader, when) : null;
  if (condition === undefined) return undefined;
  const late = condition && take(reader, SOFT);
  if (late) return fail(reader, late, "“软：”要写在“当…时”的前面");
  const comparison = takeComparison(reader, condition?.then ?? soft ?? null);
  if (!comparison) return undefined;
  const { left, operator, right } = comparison;
  const whole = { from: 0, to: reader.text.length };
  const isSoft = soft !== undefined;
  return {
    left,
    operator,
    right,
    ...whole,
    text: reader.text,
    soft: isSoft,
    condition: condition?.of ?? null,
  };
}

/** Takes what stands between 当 and 时, and 时 itself. */
function takeCondition(reader: Reader, when: Span): { of: Condition; then: Span } | undefined {
  const of = takeOperation(reader, LEVELS.或, when);
  if (!of) return undefined;
  const then = take(reader, THEN);
  if (!then) return failWithoutThen(reader, when);
  if (!isCondition(of)) return fail(reader, of, "“当…时”里应是条件，如 表名[行, 列] > 0、有(表名)");
  return { of, then };
}

function failWithoutThen(reader: Reader, when: Span): undefined {
  if (/^[\])]$/.test(nextSign(reader))) return failRest(reader);
  return fail(reader, when, "“当”后面缺少“时”，应写成 当…时，…；以“当”开头的表名要加英文双引号");
}

function takeComparison(reader: Reader, before: Span | null): Comparison | undefined {
  const part = takeOperation(reader, LEVELS["="], before);
  if (!part) return undefined;
  if (nextSign(reader) !== "") return failRest(reader);
  if (part.kind === "compare") return part;
  return fail(
    reader,
    part,
    isCondition(part)
      ? "条件要写在“当…时”里，后面再写公式"
      : "缺少比较符，应写成 左边 = 右边（也可用 ≠、≥、≤、>、<）",
  );
}
