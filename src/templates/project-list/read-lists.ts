import { keysOf } from "../../forms/list-sheet";
import { readWorkbook } from "../../forms/read-workbook";
import { newListSheet } from "../../forms/write-list";
import type { Document } from "../../model/documents";
import { contains } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { listCells, type ListCells } from "./cells";
import { findHeads, type ListHead } from "./head";
import { PROJECT_LIST } from "./kind";
import { readListRow, type ListLine } from "./line";

/** A 项目清单, a project a line. */
export interface ProjectList {
  readonly sheet: string;
  /** The first row of its head, from 0. */
  readonly row: number;
  readonly lines: readonly ListLine[];
  /** Sentences on what is no line and on the list as a whole, with the cells. */
  readonly remarks: readonly string[];
}

/**
 * The 项目清单 of a workbook, wherever they stand. Target tables that were read of it are none; a budget table does not
 * count, since a list with 合计 and 小计 may be taken for one.
 */
export function readProjectLists(
  workbook: WorkbookSnapshot,
  documents: readonly Document[] = readWorkbook(workbook).documents,
): ProjectList[] {
  return workbook.sheets.flatMap((sheet) =>
    listsOn(
      sheet,
      documents.filter(({ kind, source }) => kind !== "BudgetTable" && source.sheet === sheet.name),
    ),
  );
}

function listsOn(sheet: SheetSnapshot, documents: readonly Document[]): ProjectList[] {
  const cells = listCells(sheet);
  const isInTable = (row: number, col: number): boolean =>
    documents.some(({ source }) => contains(source.area, { row, col }));
  const heads = findHeads(cells).filter(({ row, name }) => !isInTable(row, name.col));
  return heads.map((head, index) => {
    const end = heads[index + 1]?.row ?? cells.endRow;
    return readList(cells, head, end, isInTable);
  });
}

function readList(
  cells: ListCells,
  head: ListHead,
  end: number,
  isInTable: (row: number, col: number) => boolean,
): ProjectList {
  const lines: ListLine[] = [];
  const remarks = [...head.remarks];
  for (let row = head.first; row < end && !isInTable(row, head.name.col); row++) {
    const read = readListRow(cells, head, row);
    if (read.kind === "line") lines.push(read.line);
    if (read.kind === "passed") remarks.push(read.remark);
  }
  return { sheet: cells.sheet.name, row: head.row, lines, remarks };
}

/** The first row below title and labels. */
const LINES_FROM = 2;
const MONEY = "#,##0.00";
const SHARE = "0.00";

/** An empty 项目清单 to be filled in. */
export function newProjectList(workbook: WorkbookSnapshot): NewSheet {
  const sheet = newListSheet(workbook, PROJECT_LIST, []);
  const labels = keysOf(PROJECT_LIST).map((key) => PROJECT_LIST.columns[key]!.label);
  const formats = labels.map((label) => (label.includes("元") ? MONEY : label.includes("%") ? SHARE : "@"));
  const shares = labels.flatMap((label, col) => (label.includes("%") ? [col] : []));
  const bottom = sheet.snapshot.values.length - 1;
  const areas = shares.map((col) => ({ top: LINES_FROM, left: col, bottom, right: col }));
  return {
    ...sheet,
    snapshot: {
      ...sheet.snapshot,
      numberFormats: sheet.snapshot.numberFormats.map((row, index) => (index < LINES_FROM ? row : formats)),
    },
    extras: {
      ...sheet.extras,
      validations: [
        ...(sheet.extras?.validations ?? []),
        {
          areas,
          allow: { kind: "number", least: 0, most: 100 },
          message: "写到这个月底累计支出的百分数，0 到 100。",
          isStrict: false,
        },
      ],
    },
  };
}
