import type { Node } from "jsonc-parser";
import type * as z from "zod/mini";
import { jsonTree } from "./json-tree";
import { plainValue } from "./plain-value";
import { shapeRemarks, type TextKind } from "./shape-remarks";
import { problemsOf, type Remark, type TextProblem } from "./text-problem";

/** A text that was understood, or everything that is wrong with it. */
export type ReadText<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** A kind of JSON text that people write. */
export interface JsonKind<T> extends TextKind {
  readonly schema: z.ZodMiniType<T>;
  /** What is wrong beyond the shape. */
  readonly remarksOn: (root: Node, text: string) => readonly Remark[];
}

/** Larger than anything that people write. */
const MOST_BYTES = 1024 * 1024;

/** Reads a text that a person wrote: JSON, in which comments are let pass. */
export function readJson<T>(text: string, kind: JsonKind<T>): ReadText<T> {
  if (text.length > MOST_BYTES) return tooLarge(kind);
  const plain = text.replace(/^\ufeff/, "");
  const tree = jsonTree(plain, kind.whole);
  if (!("type" in tree)) return { ok: false, problems: problemsOf(plain, tree) };
  const remarks: Remark[] = [];
  const parsed = kind.schema.safeParse(plainValue(tree, remarks));
  remarks.push(...kind.remarksOn(tree, plain), ...shapeRemarks(tree, parsed.error?.issues ?? [], kind));
  return parsed.success && remarks.length === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: problemsOf(plain, remarks) };
}

/** Reads the bytes of a file. */
export function readJsonFile<T>(bytes: Uint8Array, kind: JsonKind<T>): ReadText<T> {
  if (bytes.length > MOST_BYTES) return tooLarge(kind);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("文件不是 UTF-8 编码的文字；请用记事本另存为，编码选 UTF-8");
  }
  return readJson(text, kind);
}

function tooLarge({ whole }: TextKind): ReadText<never> {
  return refused(`文件超过 1 MB，不像是${whole}`);
}

function refused(message: string): ReadText<never> {
  return { ok: false, problems: [{ line: 1, column: 1, message }] };
}
