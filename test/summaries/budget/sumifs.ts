import { parseA1 } from "../../../src/sheet/address";
import { valueAt, type CellValue, type SheetSnapshot } from "../../../src/sheet/snapshot";

const TERM = /SUMIFS\(((?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"')])*)\)/g;
const ARGUMENT = /'((?:[^']|'')*)'!(\$[A-Z]+\$\d+):(\$[A-Z]+\$\d+)|"((?:[^"]|"")*)"/g;
const SCALED = /^=\(?SUMIFS\(.*\)(\/10000|\*10000|)$/;

/** What a spreadsheet program makes of a sum of SUMIFS over a sheet, in 万元, with the number of amounts in it. */
export function computed(formula: string, sheet: SheetSnapshot): { sum: number; count: number } {
  const scale = { "/10000": 1 / 10_000, "*10000": 10_000, "": 1 }[SCALED.exec(formula)![1]!]!;
  let [sum, count] = [0, 0];
  for (const [, term] of formula.matchAll(TERM)) {
    const [amounts, ...rest] = [...term!.matchAll(ARGUMENT)].map(([, name, from, to, text]) =>
      text === undefined ? cellsOf(sheet, name!, from!, to!) : text.replaceAll('""', '"'),
    );
    const taken = (amounts as CellValue[]).map((_, row) =>
      rest.every(
        (cells, index) =>
          typeof cells === "string" || meets((cells as CellValue[])[row]!, rest[index + 1] as string),
      ),
    );
    for (const [row, amount] of (amounts as CellValue[]).entries())
      if (taken[row] && typeof amount === "number" && amount !== 0) [sum, count] = [sum + amount, count + 1];
  }
  return { sum: sum * scale, count };
}

function cellsOf(sheet: SheetSnapshot, name: string, from: string, to: string): CellValue[] {
  if (name.replaceAll("''", "'") !== sheet.name) throw new Error(`another sheet: ${name}`);
  const [first, last] = [parseA1(from.replaceAll("$", ""))!, parseA1(to.replaceAll("$", ""))!];
  return Array.from({ length: last.row - first.row + 1 }, (_, row) =>
    valueAt(sheet, { row: first.row + row, col: first.col }),
  );
}

/** Whether a cell meets a criterion: as a number where both are one, else in any case, with * ? and ~. */
function meets(cell: CellValue, criterion: string): boolean {
  if (/^(?:[<>]|=[^=<>])/.test(criterion)) throw new Error(`a comparison: ${criterion}`);
  const text = criterion.replace(/^=/, "");
  const own = String(cell ?? "");
  if (/^\d+$/.test(text)) return /^\d+$/.test(own) && Number(own) === Number(text);
  const pattern = text.replace(/~[*?~]|[\s\S]/g, (part) =>
    part === "*" ? ".*" : part === "?" ? "." : part.slice(-1).replace(/[\\^$.*+?()[\]{}|]/, "\\$&"),
  );
  return new RegExp(`^${pattern}$`, "iu").test(own);
}
