import type { CellsNode, Condition, Expression, Span, SumNode } from "../formula";
import { fail, here, nextSign, plainIn, readerOf, take, type Reader } from "./reader";
import { takeCells, takeTableOrCells } from "./take-cells";

/** What the lines below the one just looked at are called in 求和. */
export const CHILDREN = "下级";

const CALL = /(?:求和|有则取|没有|有)[\s\u200b-\u200d\u2060]*\(/y;
const CHILDREN_ONLY = /下级(?=[\s\u200b-\u200d\u2060]*\))/y;
const CLOSING = /\)/y;
/** What comes next where a bracket was forgotten. */
const NOT_INSIDE = /^[,=≠≥≤<>且或时]?$/;

/** What may stand between the brackets of a function. */
const TABLE_OR_CELLS = "一张表、一行或一处单元格：表名、表名[行]、表名[行, 列]";
const ARGUMENTS = {
  求和: "“下级”，或一处单元格 表名[行, 列]；几处相加请用“+”",
  有则取: "一处单元格 表名[行, 列]，或一个 求和(…)",
  没有: TABLE_OR_CELLS,
  有: TABLE_OR_CELLS,
} as const;
type FunctionName = keyof typeof ARGUMENTS;

/** A function that begins, up to its opening bracket. */
interface Call extends Span {
  readonly name: FunctionName;
}

/** Takes 求和(…), 有则取(…), 有(…) or 没有(…); undefined where none of them begins, or something is wrong with it. */
export function takeFunction(reader: Reader): Expression | Condition | undefined {
  const call = takeCall(reader);
  if (!call) return undefined;
  if (call.name === "求和") return takeSum(reader, call);
  if (call.name === "有则取") {
    const of = takeSumOrCells(reader);
    const span = takeClosing(reader, call, of);
    return of && span && { kind: "if-there", of, ...span };
  }
  const of = takeTableOrCells(reader);
  const span = takeClosing(reader, call, of);
  return of && span && { kind: "there", of, not: call.name === "没有", ...span };
}

/** Whether a text begins like a function. */
export function isCall(text: string): boolean {
  return take(readerOf(text), CALL) !== undefined;
}

function takeCall(reader: Reader): Call | undefined {
  const span = take(reader, CALL);
  return span && { ...span, name: plainIn(reader, span).slice(0, -1).trim() as FunctionName };
}

function takeSum(reader: Reader, call: Call): SumNode | undefined {
  const of = take(reader, CHILDREN_ONLY) ? "children" : takeCells(reader);
  const span = takeClosing(reader, call, of);
  return of && span && { kind: "sum", of, ...span };
}

function takeSumOrCells(reader: Reader): SumNode | CellsNode | undefined {
  const call = takeCall(reader);
  if (!call) return takeCells(reader);
  if (call.name === "求和") return takeSum(reader, call);
  return fail(reader, call, `有则取(…)里只能写${ARGUMENTS.有则取}`);
}

/** The whole of a call, once its bracket closes. */
function takeClosing(reader: Reader, call: Call, of: unknown): Span | undefined {
  const closing = of === undefined ? undefined : take(reader, CLOSING);
  if (closing) return { from: call.from, to: closing.to };
  if (NOT_INSIDE.test(nextSign(reader))) return fail(reader, call, `“${call.name}(”没有结束，缺少“)”`);
  return fail(reader, here(reader), `${call.name}(…)里只能写${ARGUMENTS[call.name]}`);
}
