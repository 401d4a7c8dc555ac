import { toA1, type CellRef } from "../../sheet/address";
import type { CellContent, CellEdit } from "../../sheet/edit";
import type { Mark } from "../../sheet/mark";
import type { Result } from "../../sheet/result";
import { formulaAt, isCellError, valueAt } from "../../sheet/snapshot";
import { openXlsx, type XlsxFile } from "../../hosts/xlsx/xlsx-host";
import type { XlsxSheet } from "../../hosts/xlsx/read-workbook";
import { linksOf, openBook } from "../../../test/hosts/xlsx/corpus/book";
import { newSheet } from "../../../test/hosts/xlsx/corpus/new-sheet";

/** What was done to a workbook before it was saved. */
export interface Changed {
  readonly bytes: Uint8Array;
  readonly cells: readonly CellEdit[];
  readonly marks: readonly Mark[];
  /** How many notes could be written: cells with a note of the user's take none. */
  readonly notes: number;
  readonly added: string | undefined;
  /** Sheets that LibreOffice computes anew as a whole: those with pivot tables. */
  readonly computed: readonly string[];
}

/** What every added sheet says in a cell whose formula computes to it. */
export const NEW_SHEET = "审核汇总";
export const NOTE_TEXT = "核对：与 <上年> 不符";

const BEYOND: readonly CellContent[] = [
  { value: "=1+1" },
  { value: "＝甲 & <乙> “丙”" },
  { value: "-" },
  { value: " 前后空格 " },
  { value: "_x0041_" },
  { value: "两\n行" },
  { value: 1234.5678 },
  { value: -0.1 },
  { value: 123456789012345 },
  { value: true },
  { formula: '=IF(1<2,"是&否","<")' },
  { formula: "=1.5*4" },
];

/** Opens a workbook that can be opened. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  return result.value;
}

/** Edits, marks, annotates and adds a sheet, and saves; some sheets are left alone. */
export async function changeAll(
  name: string,
  bytes: Uint8Array,
  unread: readonly string[],
): Promise<Changed> {
  const host = done(openXlsx(name, bytes));
  const computed = pivotSheets(bytes);
  const left = [...unread, ...computed];
  const open = host
    .workbook()
    .sheets.filter(({ snapshot }) => !snapshot.protected && !left.includes(snapshot.name));
  const cells = open.flatMap(editsOf);
  done(await host.apply({ title: "改", cells }));
  const seen = open.filter(({ snapshot }) => snapshot.visible === "visible");
  const places = seen.flatMap(({ snapshot }) =>
    [2, 3, 4].map((row): CellRef => ({ sheet: snapshot.name, row, col: 1 })),
  );
  const marks = places.map((at, n): Mark => ({
    at,
    severity: (["error", "warning", "notice"] as const)[n % 3]!,
  }));
  const marked = done(await host.mark(marks));
  if (marked.refused.length > 0) throw new Error(`没有标上：${marked.refused[0]!.because}`);
  const notes = seen.map(({ snapshot }) => ({
    at: { sheet: snapshot.name, row: 6, col: 0 },
    text: NOTE_TEXT,
  }));
  const annotated = done(await host.annotate(notes));
  const added = await addSheet(host);
  return { bytes: host.save(), cells, marks, notes: annotated.marked, added, computed };
}

function pivotSheets(bytes: Uint8Array): string[] {
  const { parts, sheets } = openBook(bytes);
  return sheets
    .filter(({ path }) => linksOf(parts, path).some(({ kind }) => kind === "pivotTable"))
    .map(({ name }) => name);
}

/** A workbook whose structure is protected takes none. */
async function addSheet(host: XlsxFile): Promise<string | undefined> {
  const result = await host.apply({ title: "加", cells: [], added: [newSheet(NEW_SHEET)] });
  if (result.ok) return NEW_SHEET;
  if (result.problem.code !== "structure-protected") done(result);
  return undefined;
}

/** A text and a number of the table are written over; more is written below it. */
function editsOf({ snapshot, spreads }: XlsxSheet): CellEdit[] {
  const { name, values } = snapshot;
  const all = values.flatMap((row, r) => row.map((_, col) => ({ sheet: name, row: r, col })));
  const plain = all.filter(
    (at) =>
      formulaAt(snapshot, at) === null &&
      spreads.every(
        ({ area }) => at.row < area.top || at.row > area.bottom || at.col < area.left || at.col > area.right,
      ),
  );
  const text = plain.filter((at) => typeof valueAt(snapshot, at) === "string")[7];
  const number = plain.find((at) => typeof valueAt(snapshot, at) === "number");
  const below = BEYOND.map((content, n) =>
    edit(snapshot, { sheet: name, row: values.length + 3 + n, col: 2 }, content),
  );
  return [
    ...(text ? [edit(snapshot, text, { value: "@改过的文字" })] : []),
    ...(number ? [edit(snapshot, number, { value: 0.30000000000000004 })] : []),
    ...below,
  ];
}

function edit(sheet: XlsxSheet["snapshot"], at: CellRef, content: CellContent): CellEdit {
  return { at, expected: { value: valueAt(sheet, at) }, content };
}

/** A place as messages call it. */
export function placeOf({ sheet, row, col }: CellRef): string {
  return `${sheet}!${toA1({ row, col })}`;
}

/** A content as messages show it. */
export function shown(value: unknown): string {
  return isCellError(value as null) ? (value as { error: string }).error : JSON.stringify(value);
}
