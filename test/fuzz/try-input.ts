import { checkWorkbook } from "../../src/app/check-workbook";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { mistakeIn } from "./mistakes";
import { writeInput } from "./write-input";

/** How far an input is taken: every file is read; what follows takes longer. */
export interface Depth {
  readonly check: boolean;
  readonly write: boolean;
}

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

/**
 * Takes an input the way that a user's file goes, and says what became of it: "read", or the code of the problem, and
 * how far it went. Throws when anything but a Result comes of it.
 */
export async function tryInput(bytes: Uint8Array, depth: Depth): Promise<string> {
  const read = readXlsx("表.xlsx", bytes);
  if (!read.ok) {
    const { code, message, detail } = read.problem;
    if (!CODES.has(code)) throw new Error(`unknown code ${code}`);
    if (!/^“表\.xlsx”[^]*。$/.test(message)) throw new Error(`no sentence: ${message}`);
    const mistake = mistakeIn(detail);
    if (mistake) throw new Error(mistake);
    return code;
  }
  const done = ["read"];
  if (depth.check) {
    const crashed = checkWorkbook(read.value.snapshot).outcomes.find(({ kind }) => kind === "crashed");
    if (crashed) throw new Error(`a rule crashed: ${JSON.stringify(crashed).slice(0, 1000)}`);
    done.push("checked");
  }
  if (depth.write) done.push(await writeInput(bytes));
  return done.join(", ");
}
