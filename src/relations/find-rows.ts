import { lineName } from "../forms/line-text";
import type { BudgetRow } from "../model/documents";
import { nearestName } from "../model/nearest-name";
import type { BoundRow } from "./bound";
import { LEVEL_DIGITS, SUM_NAMES } from "./row-words";
import type { RelationTable } from "./tables";

/** A line that was looked for: it, or why there is none that one could look at. */
export type FoundRow =
  | { readonly kind: "found"; readonly row: BudgetRow }
  /** A list of whatever there is does not have it, and so has nothing of it. */
  | { readonly kind: "unlisted" }
  /** `isLost` where it should be there, or something like it is. */
  | { readonly kind: "missing"; readonly because: string; readonly isLost: boolean };

interface RowIndex {
  readonly byKey: ReadonlyMap<string, readonly BudgetRow[]>;
  readonly children: ReadonlyMap<BudgetRow, readonly BudgetRow[]>;
}

const known = new WeakMap<RelationTable, RowIndex>();

/** What makes a line the same in two tables: its code, that of the line it is, else its name. */
export function keyOf({ words }: RelationTable, row: BudgetRow): string {
  if (row.code.state === "given") return row.code.value;
  const line = row.line === null ? undefined : words.lines.find(({ key }) => key === row.line);
  return line?.code ?? nameOf(row);
}

const knownNames = new WeakMap<BudgetRow, string>();

/** What a line is called, without its number and its 其中. */
export function nameOf(row: BudgetRow): string {
  let name = knownNames.get(row);
  if (name === undefined) {
    const field = row.name.state === "given" ? row.name : row.code;
    name = field.state === "given" ? lineName(field.text) : "";
    knownNames.set(row, name);
  }
  return name;
}

/** The line that a name or code in a formula means. */
export function namedRow(
  table: RelationTable,
  { text, line }: Extract<BoundRow, { kind: "named" }>,
): FoundRow {
  const own = line ? table.rows.filter((row) => row.line === line.key) : [];
  const rows = own.length > 0 ? own : (indexOf(table).byKey.get(wantedKey(text)) ?? []);
  if (rows.length === 0) return absent(table, text, line !== undefined);
  return oneOf(table, text, rows);
}

/** The line with the same code or name as one of another table. */
export function sameRow(table: RelationTable, key: string): FoundRow {
  const rows = indexOf(table).byKey.get(key) ?? [];
  if (rows.length > 0) return oneOf(table, key, rows);
  const line = table.words.lines.find(
    (candidate) => candidate.code === key || lineName(candidate.label) === key,
  );
  return line ? absent(table, line.label, true) : { kind: "unlisted" };
}

/** The parts of a line. */
export function childrenOf(table: RelationTable, row: BudgetRow): readonly BudgetRow[] {
  return indexOf(table).children.get(row) ?? [];
}

/** The lines that 每行, 每科目, 类, 每项收入 … mean. */
export function eachRow(table: RelationTable, of: string): readonly BudgetRow[] {
  const { rows, words } = table;
  const digits = LEVEL_DIGITS[of];
  if (digits !== undefined)
    return rows.filter(({ code }) => code.state === "given" && code.value.length === digits);
  if (of === "每行") return rows;
  if (of === "每科目") return rows.filter(({ code }) => code.state === "given");
  const group = new Set(words.lines.filter((line) => line.group === of).map(({ key }) => key));
  if (group.size === 0) return rows.filter((row) => !SUM_NAMES.has(nameOf(row)));
  const members = new Set(rows.filter(({ line }) => line !== null && group.has(line)));
  const [first] = members;
  if (!first) return [];
  // A line that the form does not know stands among its like all the same, up to where they are summed.
  const from = rows.indexOf(first);
  const sum = rows.findIndex((row, index) => index > from && /[合总]计/.test(nameOf(row)));
  const end = sum < 0 ? rows.length : sum;
  return rows.filter(
    (row, index) => members.has(row) || (index > from && index < end && isLike(table, row, first)),
  );
}

/** Whether a key is of the kind that these words mean, and so may stand in either of two tables. */
export function keyTest({ words }: RelationTable, of: string): (key: string) => boolean {
  const digits = LEVEL_DIGITS[of];
  if (digits !== undefined) return (key) => key.length === digits && isCode(key);
  if (of === "每行" || of === "每项") return () => true;
  const coded = words.lines.filter((line) => line.group === of).flatMap(({ code }) => code ?? []);
  const lengths = new Set(coded.map((code) => code.length));
  return (key) => (lengths.size === 0 || lengths.has(key.length)) && isCode(key);
}

function isCode(key: string): boolean {
  return /^\d+$/.test(key);
}

/** Whether a line that the form does not know is one like another: of the same half, a whole, and no sum misspelt. */
function isLike({ words }: RelationTable, row: BudgetRow, other: BudgetRow): boolean {
  if (row.line !== null || row.parent !== null || shape(row) !== shape(other)) return false;
  const sums = words.lines.filter((line) => line.group === undefined && line.of === undefined);
  const names = sums.map(({ label }) => lineName(label));
  return nearestName(nameOf(row), names) === undefined;
}

/** The columns of a line, which tell the halves of a table apart. */
function shape({ cells }: BudgetRow): string {
  return Object.keys(cells).join(" ");
}

function wantedKey(text: string): string {
  return isCode(text) ? text : lineName(text);
}

function oneOf(table: RelationTable, what: string, rows: readonly BudgetRow[]): FoundRow {
  const [row] = rows;
  if (row && rows.length === 1) return { kind: "found", row };
  const because = `“${table.words.name}”有 ${rows.length} 行“${what}”，不知道用哪一行`;
  return { kind: "missing", because, isLost: true };
}

function absent(table: RelationTable, text: string, isFixed: boolean): FoundRow {
  // A table without any line has nothing of anything.
  if (table.rows.length === 0) return { kind: "unlisted" };
  const names = table.rows.flatMap((row) => (row.line === null || !isFixed ? [nameOf(row)] : []));
  const nearest = isCode(text)
    ? undefined
    : nearestName(
        lineName(text),
        names.filter((name) => name !== ""),
      );
  const hint = nearest === undefined ? "" : `，最接近的是“${nearest}”`;
  const because = `“${table.words.name}”没有“${text}”这一行${hint}`;
  return { kind: "missing", because, isLost: isFixed && nearest !== undefined };
}

function indexOf(table: RelationTable): RowIndex {
  let index = known.get(table);
  if (!index) {
    index = makeIndex(table);
    known.set(table, index);
  }
  return index;
}

function makeIndex(table: RelationTable): RowIndex {
  const byKey = new Map<string, BudgetRow[]>();
  const children = new Map<BudgetRow, BudgetRow[]>();
  for (const row of table.rows) {
    const [key, name] = [keyOf(table, row), nameOf(row)];
    push(byKey, key, row);
    if (name !== key) push(byKey, name, row);
    const parent = row.parent === null ? undefined : table.rows[row.parent];
    if (parent) push(children, parent, row);
  }
  return { byKey, children };
}

function push<K>(map: Map<K, BudgetRow[]>, key: K, row: BudgetRow): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
