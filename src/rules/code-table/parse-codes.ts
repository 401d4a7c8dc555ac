import { withOwnCodes } from "../../model/classification/built-in";
import type { Classification } from "../../model/classification/classification";
import { isCellError, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../sheet/snapshot";
import type { TextProblem } from "../../model/json-text/text-problem";
import { codeColumns, type TextBlock } from "./code-columns";
import { ENOUGH_PROBLEMS, namesInRows } from "./code-rows";
import { parseCsv } from "./csv";
import { oneNameAYear } from "./one-name-a-year";

/** A user's own table of codes, or everything that is wrong with it. */
export type ParsedCodes =
  | {
      readonly ok: true;
      readonly classification: Classification;
      /** How many codes the table names. */
      readonly count: number;
    }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/** Larger than the whole 政府收支分类科目 of ten years. */
export const MOST_CODE_BYTES = 1024 * 1024;
/** More mistakes than these at once help nobody. */
const MOST_PROBLEMS = 50;

/** Reads a CSV file that has the columns 科目编码 and 科目名称, and may have 年度 and 体系. */
export function parseCodeFile(name: string, bytes: Uint8Array): ParsedCodes {
  if (bytes.length > MOST_CODE_BYTES) return refused("文件超过 1 MB，不像是科目表");
  const text = decoded(bytes);
  if (text === undefined) return refused("文件不是 UTF-8 或 GBK 编码的文字；请在表格软件里另存为 CSV");
  const { rows, open } = parseCsv(text);
  if (open) {
    const problem = { line: open.row + 1, column: open.column + 1, message: "引号没有结束，后面读不出" };
    return { ok: false, problems: [problem] };
  }
  return parseBlocks(name, [{ rows, top: 0, left: 0, sheet: "" }]);
}

/** Reads all sheets of a workbook that have the columns 科目编码 and 科目名称. */
export function parseCodeSheets({ name, sheets }: WorkbookSnapshot): ParsedCodes {
  return parseBlocks(name, sheets.map(blockOf));
}

function parseBlocks(title: string, blocks: readonly TextBlock[]): ParsedCodes {
  const read = blocks.flatMap((block) => {
    const columns = codeColumns(block);
    return columns ? [namesInRows(block, columns)] : [];
  });
  if (read.length === 0) return refused("没有找到写着“科目编码”和“科目名称”的表头");
  const single = oneNameAYear(read.flatMap(({ names }) => names));
  const problems = [...read, single].flatMap((part) => part.problems);
  if (problems.length > 0) return { ok: false, problems: firstOf(problems) };
  if (single.names.length === 0) return refused("表头下面一个支出科目也没有");
  const own = single.names.map(({ code, name, from, until }) => ({
    code,
    name,
    from,
    until,
    verifiedFrom: -Infinity,
  }));
  const count = new Set(own.map(({ code }) => code)).size;
  return { ok: true, classification: withOwnCodes(title, own), count };
}

/** Chinese spreadsheet programs write CSV in GBK, of which GB 18030 is the larger. */
function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return undefined;
}

function blockOf({ name, origin, values }: SheetSnapshot): TextBlock {
  return { rows: values.map((row) => row.map(textOf)), top: origin.row, left: origin.col, sheet: name };
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

function firstOf(problems: readonly TextProblem[]): TextProblem[] {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const last = shown.at(-1);
  const rest = problems.length - shown.length;
  if (last && rest > 0) {
    const more = `${rest} 处${problems.length < ENOUGH_PROBLEMS ? "" : "以上"}`;
    shown[MOST_PROBLEMS - 1] = { ...last, message: `${last.message}（后面还有 ${more}）` };
  }
  return shown;
}

function refused(message: string): ParsedCodes {
  return { ok: false, problems: [{ line: 1, column: 1, message }] };
}
