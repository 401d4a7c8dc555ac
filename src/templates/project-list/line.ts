import type { Token } from "../../forms/tokens";
import { toA1, type CellRef } from "../../sheet/address";
import { isCellError } from "../../sheet/snapshot";
import { coveringToken, type ListCells } from "./cells";
import { plainLabel } from "./columns";
import type { HeadColumn, ListHead } from "./head";
import { projectName, readProject, type MadeProject, type Unmade } from "./project";

/** A line of a 项目清单: the project that it names, or why it cannot be made. */
export interface ListLine {
  /** Its name, or the first cell that it fills. */
  readonly at: CellRef;
  readonly name: string;
  readonly gives: MadeProject | Unmade;
}

/** What a row below the head of a list is. */
export type ListRow =
  | { readonly kind: "line"; readonly line: ListLine }
  /** No project, as 合计 is none, with a sentence for the user. */
  | { readonly kind: "passed"; readonly remark: string }
  /** A blank row, a note, the rest of a merged line. */
  | { readonly kind: "nothing" };

const NOTHING: ListRow = { kind: "nothing" };
const TOTAL = /^(?:[本全](?:页|表|部))?(?:合计|总计|小计|累计|共计|总合计|合计数)(?:\(.{0,10}\))?$/;
/** Who filled a list in, and what it remarks on itself. */
const NOTE = /^(?:注|备注|说明|填表|制表|填报|审核|复核|负责人|单位负责人|联系|经办|日期)/;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;

/** Reads one row of a list. */
export function readListRow(cells: ListCells, head: ListHead, row: number): ListRow {
  const all = cells.row(row);
  const total = all.find(({ norm }) => TOTAL.test(norm));
  if (total) {
    return { kind: "passed", remark: `${toA1(total)} 是“${total.text}”行，没有当作项目` };
  }
  const own = columnsOf(head).flatMap(({ col }) => cells.at({ row, col }) ?? []);
  const [first] = own;
  if (!first) return NOTHING;
  const name = coveringToken(cells, { row, col: head.name.col });
  if (!name) return isNote(own, all) ? NOTHING : line(cells, first, "", { because: noName(row, head) });
  if (name.row < row) return NOTHING;
  const at = plainLabel(name.norm);
  if (own.length === 1 && HEADING.test(at)) {
    return { kind: "passed", remark: `${toA1(name)} “${name.text}”像是小标题，没有当作项目` };
  }
  const wrong = whyUnreadable(cells, head, name);
  return line(cells, name, projectName(name), wrong ? { because: wrong } : readProject(cells, head, name));
}

function line(cells: ListCells, { row, col }: Token, name: string, gives: ListLine["gives"]): ListRow {
  return { kind: "line", line: { at: { sheet: cells.sheet.name, row, col }, name, gives } };
}

function noName(row: number, { name }: ListHead): string {
  return `第 ${row + 1} 行没有写“${name.label}”`;
}

function isNote(own: readonly Token[], all: readonly Token[]): boolean {
  if (own.some(({ value }) => typeof value === "number")) return false;
  return all.some(({ norm }) => NOTE.test(norm)) || (own.length === 1 && /[:。]/.test(own[0]!.norm));
}

/** All columns of a head that projects are read from. */
function columnsOf({ columns, months, goals }: ListHead): HeadColumn[] {
  return [...columns.values(), ...months, ...goals];
}

/** What keeps a whole line from being read: an error in it, or a project over several lines. */
function whyUnreadable(cells: ListCells, head: ListHead, name: Token): string | undefined {
  for (const { col, label } of columnsOf(head)) {
    const token = coveringToken(cells, { row: name.row, col });
    if (token && isCellError(token.value)) {
      return `${toA1(token)} 的“${label}”是错误值 ${token.value.error}，请先改好`;
    }
  }
  for (let row = name.row + 1; row <= name.bottom; row++) {
    const more = columnsOf(head).flatMap(({ col }) => cells.at({ row, col }) ?? []);
    if (more[0]) {
      return `“${name.text}”合并在第 ${name.row + 1}–${name.bottom + 1} 行，${toA1(more[0])} 另有内容；请一行写一个项目`;
    }
  }
  return undefined;
}
