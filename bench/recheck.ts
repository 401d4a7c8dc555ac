import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, workbookChecker } from "../src/app/check-workbook";
import { finish } from "../src/model/steps";
import { readXlsx } from "../src/hosts/xlsx/read-workbook";
import { toA1, type Area } from "../src/sheet/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../src/sheet/snapshot";

const SAMPLES = ["高新区2024", "曹妃甸区2023", "满城区2021", "昌黎县2023", "宿州市2024"];
/** So many random cells of a workbook are edited, each to and fro. */
const EDITS = Number(process.env["EDITS"] ?? 100);
/** An edit is done so often, and its best time counts: what else the machine does is no work of ours. */
const TRIES = 5;

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/** Mulberry32: the same edits in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

/** The workbook with one cell changed; every other sheet is the same object, as hosts give them. */
function edited(workbook: WorkbookSnapshot, at: Place, value: CellValue): WorkbookSnapshot {
  const sheets = [...workbook.sheets];
  const sheet = sheets[at.sheet] as SheetSnapshot;
  const values = sheet.values.map((row, r) =>
    r === at.row ? row.map((cell, c) => (c === at.col ? value : cell)) : row,
  );
  sheets[at.sheet] = { ...sheet, values };
  return { ...workbook, sheets };
}

/** Cells with something in them, each sheet as likely as any other. */
function placesOf({ sheets }: WorkbookSnapshot): readonly (readonly Place[])[] {
  return sheets
    .map(({ values }, sheet) =>
      values.flatMap((row, r) =>
        row.flatMap((value, c) => (value === null || value === "" ? [] : [{ sheet, row: r, col: c }])),
      ),
    )
    .filter(({ length }) => length > 0);
}

/** What a person may type over a cell. */
function typedOver(value: CellValue, roll: (sides: number) => number): CellValue {
  const kind = roll(4);
  if (kind === 0) return null;
  if (typeof value === "number") return kind === 1 ? value * 10 : Math.round(value * 110) / 100;
  if (typeof value !== "string") return "改";
  const number = /\d+/.exec(value);
  if (kind === 1 && number) return value.replace(number[0], `${Number(number[0]) + 1}`);
  return kind === 2 ? `${value}有关工作` : value.slice(0, -1) || "改";
}

interface Timed {
  readonly ms: number;
  readonly edit: string;
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function best(work: () => number): number {
  return Math.min(...Array.from({ length: TRIES }, work));
}

/** The times of checking again after each of many edits. */
function recheckTimes(workbook: WorkbookSnapshot): readonly Timed[] {
  const roll = dice(workbook.sheets.length);
  const recheck = workbookChecker();
  finish(recheck(workbook));
  const sheets = placesOf(workbook);
  const timed: Timed[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const places = sheets[roll(sheets.length)] ?? [];
    const at = places[roll(places.length)] as Place;
    const sheet = workbook.sheets[at.sheet] as SheetSnapshot;
    const before = sheet.values[at.row]?.[at.col] ?? null;
    const after = typedOver(before, roll);
    const tries = Array.from({ length: TRIES }, () => [
      time(() => finish(recheck(edited(workbook, at, after)))),
      time(() => finish(recheck(edited(workbook, at, before)))),
    ]);
    const cell = toA1({ row: sheet.origin.row + at.row, col: sheet.origin.col + at.col });
    const said = (value: CellValue): string => `“${String(value ?? "").slice(0, 12)}”`;
    for (const way of [0, 1])
      timed.push({
        ms: Math.min(...tries.map((each) => each[way] as number)),
        edit: `${sheet.name.slice(0, 16)} ${cell} ${[said(before), said(after)][way]}→${[said(after), said(before)][way]}`,
      });
  }
  return timed.sort((a, b) => a.ms - b.ms);
}

/** The sheets of a workbook so many times, as those of as many units. */
function units(workbook: WorkbookSnapshot, count: number, name: string): WorkbookSnapshot {
  const renamed = (text: CellValue, copy: number): CellValue =>
    typeof text === "string" ? text.replaceAll(name, `第${copy}${name}`) : text;
  return {
    name: workbook.name,
    sheets: Array.from({ length: count }, (_, copy) =>
      workbook.sheets.map((sheet) => ({
        ...sheet,
        name: `${copy}-${sheet.name}`,
        values: sheet.values.map((row) => row.map((value) => renamed(value, copy))),
      })),
    ).flat(),
  };
}

/** The first so many sheets of a workbook below one another on one sheet. */
function stacked(workbook: WorkbookSnapshot, count: number): WorkbookSnapshot {
  const parts = workbook.sheets.slice(-count);
  const width = Math.max(...parts.map(({ values, origin }) => origin.col + (values[0]?.length ?? 0)));
  const merges: Area[] = [];
  const grids: { v: CellValue[][]; f: (string | null)[][]; n: string[][] } = { v: [], f: [], n: [] };
  for (const part of parts) {
    const down = grids.v.length - part.origin.row;
    const wide = <T>(row: readonly T[], fill: T): T[] =>
      Array.from({ length: width }, (_, col) => row[col - part.origin.col] ?? fill);
    grids.v.push(...part.values.map((row) => wide(row, null)), wide([], null));
    grids.f.push(...part.formulas.map((row) => wide(row, null)), wide([], null));
    grids.n.push(...part.numberFormats.map((row) => wide(row, "General")), wide([], "General"));
    merges.push(
      ...part.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
    );
  }
  const [first] = parts;
  if (!first) throw new Error("no sheets");
  const sheet: SheetSnapshot = {
    ...first,
    name: "一张工作表",
    origin: { row: 0, col: 0 },
    values: grids.v,
    formulas: grids.f,
    numberFormats: grids.n,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { name: workbook.name, sheets: [sheet] };
}

const samples = new Map(
  SAMPLES.map((name) => {
    const read = readXlsx(name, readFileSync(join(__dirname, "../assets/samples", `${name}.xlsx`)));
    if (!read.ok) throw new Error(read.problem.message);
    return [name, read.value.snapshot] as const;
  }),
);
const sample = (name: string): WorkbookSnapshot => samples.get(name) as WorkbookSnapshot;

const BUREAU = "人力资源和社会保障局";
const workbooks: readonly (readonly [string, WorkbookSnapshot])[] = [
  ...samples,
  ["满城区2021，4 份", units(sample("满城区2021"), 4, BUREAU)],
  ["昌黎县2023，3 个单位", units(sample("昌黎县2023"), 3, BUREAU)],
  ["昌黎县2023，10 个单位", units(sample("昌黎县2023"), 10, BUREAU)],
  ["满城区2021，20 张叠在一张工作表", stacked(sample("满城区2021"), 20)],
  ["昌黎县2023，20 张叠在一张工作表", stacked(sample("昌黎县2023"), 20)],
];

console.log("| 工作簿 | 工作表 | 认出的表 | 从头审核 | 改一格 中位 | 95% | 最慢 | 最慢的一次 |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
for (const [name, workbook] of workbooks) {
  if (process.argv[2] !== undefined && !name.includes(process.argv[2])) continue;
  const tables = checkWorkbook(workbook).reading.documents.length;
  const full = best(() => time(() => checkWorkbook(workbook)));
  const times = recheckTimes(workbook);
  const at = (part: number): string => (times[Math.floor((times.length - 1) * part)]?.ms ?? NaN).toFixed(1);
  const row = [
    name,
    workbook.sheets.length,
    tables,
    full.toFixed(1),
    at(0.5),
    at(0.95),
    at(1),
    times.at(-1)?.edit.replaceAll("|", " ") ?? "",
  ];
  console.log(`| ${row.join(" | ").replace(/\s+/g, " ")} |`);
}
