import { amountWithUnit, UNIT_UNKNOWN, type Amount } from "../../model/amount";
import { toA1 } from "../../sheet/address";
import type { Token } from "../../forms/tokens";
import { coveringToken, readListCell, type ListCells } from "./cells";
import { PROJECT_COLUMNS, type ListKey } from "./columns";
import type { HeadColumn, ListHead } from "./head";

/** A line of a list that is being read, and what is to be told of it. */
export interface LineReading {
  readonly cells: ListCells;
  readonly head: ListHead;
  /** The cell with the project's name. */
  readonly name: Token;
  /** What keeps a table from being made. */
  readonly problems: string[];
  readonly remarks: string[];
}

/** Excel keeps no more digits of a number. */
const MOST_DIGITS = 15;

/** The text of a column; a merged cell's is that of each of its lines. */
export function textOf(line: LineReading, key: ListKey): string | undefined {
  const token = tokenOf(line, line.head.columns.get(key));
  if (!token) return undefined;
  const field = readListCell(line.cells, "text", PROJECT_COLUMNS[key].label, token);
  return field.state === "given" ? field.text : undefined;
}

/** The 项目编码, which a number cannot hold whole. */
export function codeOf(line: LineReading): string | undefined {
  const token = tokenOf(line, line.head.columns.get("code"));
  if (token && isShared(line, token)) {
    line.problems.push(`${toA1(token)} 的项目编码合并在几行上，分不清是哪一个项目的`);
    return undefined;
  }
  if (typeof token?.value !== "number") return textOf(line, "code")?.replace(/\s/g, "");
  const digits = String(token.value);
  if (digits.length <= MOST_DIGITS && !/[e.]/.test(digits)) return digits;
  line.problems.push(
    `${toA1(token)} 的项目编码存成了数字，后面的位数已经丢失；请把这一列设成文本格式，重新填写`,
  );
  return undefined;
}

/** The year of a column: 2024, 2024年. */
export function yearOf(line: LineReading): string | undefined {
  const text = textOf(line, "year");
  const year = /(?:19|20)\d\d/.exec(text?.normalize("NFKC") ?? "")?.[0];
  if (text !== undefined && year === undefined) line.remarks.push(`年度“${text}”不是年份，没有采用`);
  return year;
}

/** The lines of 绩效目标, then those of 目标1, 目标2 … */
export function goalsOf(line: LineReading): readonly string[] | undefined {
  const columns = [line.head.columns.get("goals"), ...line.head.goals];
  const goals = columns.flatMap((column): readonly string[] => {
    const token = tokenOf(line, column);
    const field = token && readListCell(line.cells, "lines", column?.label ?? "", token);
    return field?.state === "given" ? (field.value as readonly string[]) : [];
  });
  return goals.length > 0 ? goals : undefined;
}

/** The shares of 资金支出计划 by month. */
export function monthsOf(line: LineReading): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  for (const column of line.head.months) {
    const token = tokenOf(line, column);
    const field = token && readListCell(line.cells, "percent", column.label, token);
    if (field?.state === "given") shares.set(column.month, field.value as number);
    if (field?.state === "unreadable")
      line.problems.push(`${toA1(field.at)} 的“${column.label}”${field.because}`);
  }
  const largest = Math.max(...shares.values());
  if (shares.size > 1 && largest > 0 && largest <= 1) {
    line.remarks.push("支出计划都不超过 1%，请看是不是把百分数写成了小数");
  }
  return shares;
}

/** The money of a column, exact. */
export function moneyOf(line: LineReading, key: ListKey): Amount | undefined {
  const column = line.head.columns.get(key);
  const token = tokenOf(line, column);
  if (!token || !column) return undefined;
  const place = `${toA1(token)} 的“${column.label}”`;
  if (isShared(line, token)) {
    line.problems.push(`${place}合并在几行上，分不清各行是多少`);
    return undefined;
  }
  const field = readListCell(line.cells, "amount", column.label, token, column.unit ?? line.head.unit);
  if (field.state === "unreadable") {
    const advice = field.because === UNIT_UNKNOWN ? howToSayUnit(column) : "";
    line.problems.push(
      `${place}${field.because === UNIT_UNKNOWN ? "没有写明金额单位" : field.because}${advice}`,
    );
  }
  if (field.state !== "given") return undefined;
  const amount = field.value as Amount;
  if (field.kept === "text") {
    line.remarks.push(`${place}“${token.text}”是文本，按 ${amountWithUnit(amount.fen, amount.unit)} 读`);
  }
  return amount;
}

function howToSayUnit({ label }: HeadColumn): string {
  return `：请在表头写成“${label}（万元）”，或在表头上面写一行“单位：万元”`;
}

function tokenOf({ cells, name }: LineReading, column: HeadColumn | undefined): Token | undefined {
  return column && coveringToken(cells, { row: name.row, col: column.col });
}

/** Whether a merged cell stands in other lines than the project's own. */
function isShared({ name }: LineReading, token: Token): boolean {
  return token.row < name.row || token.bottom > name.bottom;
}
