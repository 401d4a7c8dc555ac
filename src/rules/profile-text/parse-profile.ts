import { profileSchema, type Profile } from "../profile";
import { jsonTree } from "./json-tree";
import { nameRemarks } from "./name-remarks";
import { plainValue } from "./plain-value";
import { shapeRemarks } from "./shape-remarks";
import { problemsOf, type Remark, type TextProblem } from "./text-problem";

/** A profile that was understood, or everything that is wrong with its text. */
export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Larger than any profile. */
const MOST_BYTES = 1024 * 1024;

/** Reads a profile that a person wrote: JSON, in which comments are let pass. */
export function parseProfile(text: string): ParsedProfile {
  if (text.length > MOST_BYTES) return refused("文件超过 1 MB，不像是口径");
  const plain = text.replace(/^\ufeff/, "");
  const tree = jsonTree(plain);
  if (!("type" in tree)) return { ok: false, problems: problemsOf(plain, tree) };
  const remarks: Remark[] = [];
  const parsed = profileSchema.safeParse(plainValue(tree, remarks));
  remarks.push(...nameRemarks(tree), ...shapeRemarks(tree, parsed.error?.issues ?? []));
  return parsed.success && remarks.length === 0
    ? { ok: true, profile: parsed.data }
    : { ok: false, problems: problemsOf(plain, remarks) };
}

/** Reads a profile from the bytes of a file. */
export function parseProfileFile(bytes: Uint8Array): ParsedProfile {
  if (bytes.length > MOST_BYTES) return refused("文件超过 1 MB，不像是口径");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refused("文件不是 UTF-8 编码的文字；请用记事本另存为，编码选 UTF-8");
  }
  return parseProfile(text);
}

function refused(message: string): ParsedProfile {
  return { ok: false, problems: [{ line: 1, column: 1, message }] };
}
