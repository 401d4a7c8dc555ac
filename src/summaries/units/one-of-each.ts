import { tableWords } from "../../relations/vocabulary";
import type { SummaryRemark } from "../summary-remark";
import { tableText } from "./places";
import type { Remarking } from "./readable";
import { figuresText } from "./same-figures";
import { without, type Screened } from "./screened";
import type { UnitTable } from "./unit-table";
import type { DuplicateTable } from "./units-plan";

/** Takes the same table of the same unit once, the first that was given; the others are told. */
export function oneOfEach(screened: Screened, remark: Remarking): Screened {
  const left = new Map<UnitTable, string>();
  const remarks: SummaryRemark[] = [];
  const duplicates: DuplicateTable[] = [];
  const first = new Map<string, UnitTable>();
  for (const one of screened.taken) {
    const key = `${one.key}\u001f${one.table.table}`;
    const taken = first.get(key);
    if (!taken) {
      first.set(key, one);
      continue;
    }
    const isSame = figuresText(taken.table) === figuresText(one.table);
    const text = twiceText(taken, one, isSame);
    left.set(one, isSame ? "与已汇入的一张相同" : "这个单位的这张表已经汇入了另一张");
    remarks.push(remark(one.file, one.at, text, isSame ? "note" : "problem"));
    duplicates.push(duplicateOf(taken, one, isSame, text));
  }
  const rest = without({ ...screened, duplicates: [...screened.duplicates, ...duplicates] }, left, remarks);
  return withoutCopies(rest, remark);
}

function twiceText(taken: UnitTable, one: UnitTable, isSame: boolean): string {
  const places = `采用${whereText(taken)}的，没有采用${whereText(one)}的`;
  return isSame
    ? `${tableText(taken)}有两张，数字完全相同：${places}。`
    : `${tableText(taken)}有两张，数字不同：${places}。如果应当用后一张，请去掉前一张再汇总。`;
}

function whereText({ file, table }: UnitTable): string {
  return `“${file}”工作表“${table.source.sheet}”`;
}

/** Tables that belong to a unit only by the name of their file, and say all that another unit's say, are copies. */
function withoutCopies(screened: Screened, remark: Remarking): Screened {
  const units = new Map<string, UnitTable[]>();
  for (const one of screened.taken) units.set(one.key, [...(units.get(one.key) ?? []), one]);
  const known = new Map<string, readonly UnitTable[]>();
  const left = new Map<UnitTable, string>();
  const remarks: SummaryRemark[] = [];
  const duplicates: DuplicateTable[] = [];
  // What says whose it is goes before what only lies in a file of that name.
  const named = [...units.values()].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  for (const tables of named) {
    const said = contentOf(tables);
    const other = said === "" ? undefined : known.get(said);
    if (!other) {
      known.set(said, tables);
      continue;
    }
    const [taken, one] = [other[0]!, tables[0]!];
    const isLeft = !isNamed(tables);
    const what = `“${taken.unit}”与“${one.unit}”的 ${tables.length} 张表数字完全相同`;
    const text = isLeft
      ? `${what}，看作同一份：采用“${taken.file}”的，没有采用“${one.file}”的。`
      : `${what}（${whereText(taken)}、${whereText(one)}），可能是一份填报了两次；两个单位的都汇入了，请核对。`;
    remarks.push(remark(one.file, one.at, text, "problem"));
    for (const [index, table] of tables.entries()) {
      duplicates.push(duplicateOf(other[index] ?? taken, table, true, text));
      if (isLeft) left.set(table, `与“${taken.unit}”的表相同`);
    }
  }
  return without({ ...screened, duplicates: [...screened.duplicates, ...duplicates] }, left, remarks);
}

function isNamed(tables: readonly UnitTable[]): boolean {
  return tables.some((one) => one.isNamed);
}

/** All that the tables of a unit say; "" where that is too little to know them by. */
function contentOf(tables: readonly UnitTable[]): string {
  const said = tables.map(({ table }) => `${table.table}\n${figuresText(table)}`).sort();
  const figures = tables.reduce((sum, { table }) => sum + figuresText(table).split("\n").length, 0);
  return figures < LEAST_FIGURES ? "" : said.join("\n\n");
}

/** Two small units may well have the same few figures. */
const LEAST_FIGURES = 8;

function duplicateOf(taken: UnitTable, left: UnitTable, isSame: boolean, text: string): DuplicateTable {
  return {
    table: left.table.table,
    unit: `${left.unit}`,
    taken: { file: taken.file, at: taken.at },
    left: { file: left.file, at: left.at },
    isSame,
    text,
  };
}

/** What a table is called in short. */
export function shortName({ table }: UnitTable["table"]): string {
  return tableWords(table).short;
}
