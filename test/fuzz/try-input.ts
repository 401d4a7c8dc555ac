import { checkWorkbook } from "../../src/app/check-workbook";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";

/** How far an input is taken: every file is read; checking what was read takes longer. */
export interface Depth {
  readonly check: boolean;
}

/** What became of an input: "read", or the code of the problem. */
export type Answer = string;

/** Errors that only a mistake in the program makes; damage is told in other words. */
const MISTAKE = /(?:^|: )(?:TypeError|RangeError|ReferenceError|SyntaxError|InternalError)\b/;
/** What TextDecoder and String.fromCodePoint say of damaged bytes and numbers. */
const DAMAGE = /encoded data was not valid|encoding is not supported|Invalid code point/;
const CODES: ReadonlySet<string> = new Set([
  "empty",
  "xls",
  "et",
  "encrypted",
  "ods",
  "xlsb",
  "not-xlsx",
  "too-large",
  "hostile",
  "broken",
]);

/** Takes an input the way that a user's file goes; throws when anything but a Result comes of it. */
export function tryInput(bytes: Uint8Array, depth: Depth): Answer {
  const read = readXlsx("表.xlsx", bytes);
  if (!read.ok) {
    const { code, message, detail = "" } = read.problem;
    if (!CODES.has(code)) throw new Error(`unknown code ${code}`);
    if (!/^“表\.xlsx”[^]*。$/.test(message)) throw new Error(`no sentence: ${message}`);
    if (MISTAKE.test(detail) && !DAMAGE.test(detail)) throw new Error(`a mistake told as damage: ${detail}`);
    return code;
  }
  if (!depth.check) return "read";
  const crashed = checkWorkbook(read.value.snapshot).outcomes.find(({ kind }) => kind === "crashed");
  if (crashed) throw new Error(`a rule crashed: ${JSON.stringify(crashed).slice(0, 1000)}`);
  return "read";
}
