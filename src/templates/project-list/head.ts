import { declaredUnit } from "../../forms/declared-unit";
import type { MoneyUnit } from "../../model/amount";
import { toA1 } from "../../sheet/address";
import { normaliseLabel, withoutUnit } from "../../sheet/label";
import { isCalledList, unitAbove } from "./above";
import type { ListCells } from "./cells";
import {
  goalOf,
  isStrong,
  LIST_KEYS,
  monthOf,
  plainLabel,
  PROJECT_COLUMNS,
  rankOf,
  type ListKey,
} from "./columns";
import { headBottom, labelStacks, type LabelStack } from "./stacks";

/** A column of a list that was found. */
export interface HeadColumn {
  readonly col: number;
  /** As the list calls it, without its unit. */
  readonly label: string;
  /** The unit of its money, where its label or the label over it says one. */
  readonly unit: MoneyUnit | undefined;
}

/** The head of a 项目清单. */
export interface ListHead {
  readonly row: number;
  readonly name: HeadColumn;
  /** The first row below it. */
  readonly first: number;
  readonly columns: ReadonlyMap<ListKey, HeadColumn>;
  readonly months: readonly (HeadColumn & { readonly month: number })[];
  /** 目标1, 目标2 … in their order. */
  readonly goals: readonly HeadColumn[];
  /** What the list as a whole says that its money is counted in. */
  readonly unit: MoneyUnit | undefined;
  readonly remarks: readonly string[];
}

const LONGEST_LABEL = 30;
/** Columns of other tables that name projects, too: indicators, the lines of a ledger, what is to be bought, a summary. */
const FOREIGN = /^三级指标|^指标值|经济(?:分类|科目)|采购|规格|单价|^问题数$/;
/** Figures of another year under a label of their own. */
const OTHER_YEAR = /上年|去年|决算|执行/;

/** What no table has a place for, and nobody misses. */
const FOR_PEOPLE = /^(?:序号|编号|行次|备注|说明|联系人|联系电话)$/;

/** The heads of the lists on a sheet, from the top. */
export function findHeads(cells: ListCells): ListHead[] {
  const heads: ListHead[] = [];
  for (let row = cells.firstRow; row < cells.endRow; row++) {
    const head = mayHoldName(cells, row) ? headAt(cells, row, heads.at(-1)?.first ?? 0) : undefined;
    if (!head) continue;
    heads.push(head);
    row = head.first - 1;
  }
  return heads;
}

/** Most rows of most sheets are not looked at closely. */
function mayHoldName({ sheet }: ListCells, row: number): boolean {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some(
    (value) =>
      typeof value === "string" &&
      value.length <= LONGEST_LABEL &&
      /[名项]/.test(value) &&
      rankOf("name", plainLabel(withoutUnit(normaliseLabel(value)))) !== undefined,
  );
}

function headAt(cells: ListCells, row: number, above: number): ListHead | undefined {
  const label = cells.row(row).find(({ bare }) => rankOf("name", plainLabel(bare)) !== undefined);
  if (!label) return undefined;
  const bottom = headBottom(cells, label, isKnown);
  const stacks = labelStacks(cells, label, bottom, above);
  const remarks: string[] = [];
  const columns = new Map<ListKey, HeadColumn>();
  for (const key of LIST_KEYS) {
    const [best, ...others] = columnsFor(key, stacks);
    if (best === undefined) continue;
    columns.set(key, best);
    if (others.some((other) => other.label === best.label)) {
      remarks.push(`“${best.label}”不止一列，按 ${toA1({ row: bottom, col: best.col })} 那一列`);
    }
  }
  const name = columns.get("name");
  const labels = stacks.map(({ labels }) => labels[0]!.norm);
  if (!name || labels.some((label) => FOREIGN.test(label))) return undefined;
  if (!isList(cells, columns, row) || !hasLines(cells, name, bottom + 1)) return undefined;
  const months = stacks.flatMap((stack) => {
    const [month, column] = [monthOf(labelOf(stack)), columnOf(stack)];
    // Money by the end of a month is no share.
    return month === undefined || column.unit !== undefined ? [] : [{ ...column, month }];
  });
  const goals = stacks
    .flatMap((stack) => {
      const goal = goalOf(labelOf(stack));
      return goal === undefined ? [] : [{ ...columnOf(stack), goal }];
    })
    .sort((a, b) => a.goal - b.goal);
  const unit = unitAbove(cells, row, above);
  const used = new Set([...columns.values(), ...months, ...goals].map(({ col }) => col));
  const unused = stacks.filter(({ col }) => !used.has(col)).map(labelOf);
  const told = [...new Set(unused)].filter((label) => label !== "" && !FOR_PEOPLE.test(label));
  if (told.length > 0) remarks.push(`没有用上的列：${told.map((label) => `“${label}”`).join("、")}`);
  return { row, name, first: bottom + 1, columns, months, goals, unit, remarks };
}

function isKnown(bare: string): boolean {
  const label = plainLabel(bare);
  return monthOf(label) !== undefined || LIST_KEYS.some((key) => rankOf(key, label) !== undefined);
}

function labelOf({ labels }: LabelStack): string {
  return plainLabel(labels[0]!.bare);
}

function columnOf(stack: LabelStack): HeadColumn {
  const unit = stack.labels.map((label) => declaredUnit(label)).find((found) => found !== undefined);
  return { col: stack.col, label: labelOf(stack), unit };
}

/** The columns that may hold what a key means, the likeliest first. */
function columnsFor(key: ListKey, stacks: readonly LabelStack[]): HeadColumn[] {
  const isMoney = PROJECT_COLUMNS[key].type === "amount";
  return stacks
    .flatMap((stack) => {
      const rank = rankOf(key, labelOf(stack));
      const isOther = isMoney && stack.labels.slice(1).some(({ norm }) => OTHER_YEAR.test(norm));
      return rank === undefined || isOther ? [] : [{ rank, column: columnOf(stack) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}

/** A name that other tables have, too, needs this many labels beside it that they do not. */
const LEAST_STRONG = 2;

/** Whether the labels are those of a list of projects, and not of some table that has a name and a sum, too. */
function isList(cells: ListCells, columns: ReadonlyMap<ListKey, HeadColumn>, row: number): boolean {
  const strong = [...columns].filter(([key, { label }]) => isStrong(key, label));
  if (!strong.some(([key]) => key === "name")) {
    return strong.length >= LEAST_STRONG || (strong.length > 0 && isCalledList(cells, row));
  }
  return columns.size > 1 || isCalledList(cells, row);
}

/** Beside the label of a table that is no list stands its value, and below it another label. */
function hasLines(cells: ListCells, { col }: HeadColumn, first: number): boolean {
  const below = cells.at({ row: first, col });
  return !below || !isKnown(below.bare);
}
