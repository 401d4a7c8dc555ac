import * as fc from "fast-check";
import { checkWorkbook } from "../../src/app/check-workbook";
import { savedRelations } from "../../src/app/own-relation-edits";
import { waiverOf } from "../../src/app/waivers";
import { withEdit } from "../../src/app/with-edit";
import { BUILT_IN_CODES, withOwnCodes } from "../../src/model/classification/built-in";
import type { Classification } from "../../src/model/classification/classification";
import { yearsIn } from "../../src/model/classification/years";
import { wholeRelation } from "../../src/relations/own-relation";
import { appendLines } from "../../src/reports/write-review";
import { ALL_RULES } from "../../src/rules/catalogue";
import { PACK_NAMES, type PackName } from "../../src/rules/pack-names";
import type { Profile } from "../../src/rules/profile";
import { PROFILES } from "../../src/rules/profiles";
import type { Area } from "../../src/sheet/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** What a check is asked for. */
export interface Asked {
  readonly workbook: WorkbookSnapshot;
  readonly profile: Profile | undefined;
  readonly packs: readonly PackName[] | undefined;
  readonly classification: Classification;
}

/** Numbers that choose where and what; each edit takes of them what it needs. */
type Dice = readonly [sheet: number, row: number, col: number, more: number];
type Change = (asked: Asked, dice: Dice, past: readonly Asked[]) => Asked;

/** What a person may do to a workbook, or ask of a check, between two checks. */
const CHANGES: Readonly<Record<string, Change>> = {
  "types over a cell": onCell((_, workbook, more) => valueSomewhere(workbook, more)),
  "types something odd": onCell((_, __, more) => pick(ODD, more)),
  "adds to a text or a number": onCell((value) =>
    typeof value === "number" ? value + 1 : typeof value === "string" ? `${value}等` : 1,
  ),
  "clears a cell": onCell(() => null),
  "clears a label": onCell(() => null, 6),
  "writes a formula": onSheet((sheet, [, row, col]) => ({
    ...sheet,
    formulas: withCell(sheet.formulas, usedCell(sheet, row, col), "=1+1"),
  })),
  "inserts a row": onSheet((sheet, [, row]) => rowInserted(sheet, pickIndex(sheet.values, row))),
  "deletes a row": onSheet((sheet, [, row]) => rowDeleted(sheet, pickIndex(sheet.values, row))),
  "takes a merged area apart": onSheet((sheet, [, , , more]) => ({
    ...sheet,
    merges: sheet.merges.filter((area) => area !== pick(sheet.merges, more)),
  })),
  "hides a row": onSheet((sheet, [, row]) => ({
    ...sheet,
    hiddenRows: [sheet.origin.row + pickIndex(sheet.values, row)],
  })),
  "formats a cell": onSheet((sheet, [, row, col]) => ({
    ...sheet,
    numberFormats: withCell(sheet.numberFormats, usedCell(sheet, row, col), "0.00%"),
  })),
  "copies a sheet": onSheets((sheets, [sheet, row]) => {
    const copy = { ...pick(sheets, sheet), name: `${pick(sheets, sheet).name} (${row})` };
    return spliced(sheets, row, 0, copy);
  }),
  "puts a table below another": onSheets((sheets, [one, other]) =>
    sheets.map((sheet) => (sheet === pick(sheets, one) ? stacked(sheet, pick(sheets, other)) : sheet)),
  ),
  "renames a sheet": onSheet((sheet, [, row]) => ({ ...sheet, name: `${sheet.name.slice(0, 6)}${row}` })),
  "removes a sheet": onSheets((sheets, [sheet]) => spliced(sheets, sheet, 1)),
  "moves a sheet": onSheets((sheets, [sheet, row]) => {
    const moved = pick(sheets, sheet);
    return spliced(
      sheets.filter((other) => other !== moved),
      row,
      0,
      moved,
    );
  }),
  "has the host read it all again": (asked) => ({ ...asked, workbook: readAgain(asked.workbook) }),
  "goes back to how it was": (asked, [sheet], past) => ({ ...asked, workbook: pick(past, sheet).workbook }),
  "renames the workbook": (asked, [sheet]) => ({
    ...asked,
    workbook: { ...asked.workbook, name: `${2020 + (sheet % 6)}年.xlsx` },
  }),
  "sets a finding aside": (asked, [sheet]) => {
    const { workbook, profile, packs, classification } = asked;
    const { findings } = checkWorkbook(workbook, profile, packs, classification);
    if (findings.length === 0) return asked;
    const line = waiverOf(pick(findings, sheet), "有批文", "王芳", "2026-11-21");
    return { ...asked, workbook: withEdit(workbook, appendLines("忽略", workbook, [line])) };
  },
  "writes a relation": (asked, [sheet, row]) => {
    const edit = savedRelations(asked.workbook, [ownRelation(`Z0${row % 3}`, pick(FORMULAS, sheet))]);
    return { ...asked, workbook: withEdit(asked.workbook, edit) };
  },
  "takes another profile": (asked, [sheet, row, col, more]) => {
    const profile = pick(PROFILES, sheet);
    const off = pick(ALL_RULES, row).id;
    const own = {
      ...profile,
      severities: { ...profile.severities, [off]: pick(["off", "error"] as const, col) },
      relations: [ownRelation("Z09", pick(FORMULAS, row))],
    } as Profile;
    const others = [undefined, profile, own].filter((other) => other !== asked.profile);
    return { ...asked, profile: pick(others, more) };
  },
  "takes packs": (asked, [sheet, row]) => ({
    ...asked,
    packs: pick([undefined, [pick(PACK_NAMES, row)]], sheet),
  }),
  "takes other codes": (asked) => ({
    ...asked,
    classification: asked.classification === BUILT_IN_CODES ? OWN_CODES : BUILT_IN_CODES,
  }),
};

const ODD: readonly CellValue[] = [
  "",
  " ",
  0,
  -1,
  1e300,
  true,
  { error: "#REF!" },
  "合计",
  "≥100%",
  "12.5万元",
  "绩效目标",
  "三级指标",
];
const FORMULAS = [
  "部门预算支出总表[每行, 合计] = 本行[基本支出] + 本行[项目支出]",
  "部门预算收入总表[合计, 合计] = 部门预算支出总表[合计, 合计]",
  "不是公式",
];
const OWN_CODES = withOwnCodes("我的", [
  { code: "2080101", name: "另一个名称", ...yearsIn("2000-")!, verifiedFrom: -Infinity },
]);

const dice = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999), fc.nat(9999));

/** Every kind of edit in any order, each with the dice that say where. */
export const edits = fc
  .shuffledSubarray(Object.keys(CHANGES), { minLength: Object.keys(CHANGES).length })
  .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), dice))));

/** What is asked for after an edit; `past` is all that was asked for before, the first first. */
export function after([name, dice]: readonly [string, Dice], past: readonly [Asked, ...Asked[]]): Asked {
  const asked = past.at(-1) as Asked;
  return CHANGES[name]!(asked, dice, past);
}

/** The same workbook, every sheet of it another object. */
export function readAgain(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) };
}

function onSheets(
  change: (sheets: readonly SheetSnapshot[], dice: Dice) => readonly SheetSnapshot[],
): Change {
  return (asked, dice) => {
    const { workbook } = asked;
    if (workbook.sheets.length === 0) return asked;
    return { ...asked, workbook: { ...workbook, sheets: change(workbook.sheets, dice) } };
  };
}

function onSheet(
  change: (sheet: SheetSnapshot, dice: Dice, workbook: WorkbookSnapshot) => SheetSnapshot,
): Change {
  return (asked, dice, past) =>
    onSheets((sheets) => {
      const edited = pick(sheets, dice[0]);
      if (edited.values.length === 0) return sheets;
      return sheets.map((sheet) => (sheet === edited ? change(sheet, dice, asked.workbook) : sheet));
    })(asked, dice, past);
}

/** Changes what stands in a used cell, among the first rows if so many are given. */
function onCell(
  change: (value: CellValue, workbook: WorkbookSnapshot, more: number) => CellValue,
  rows = Infinity,
): Change {
  return onSheet((sheet, [, row, col, more], workbook) => {
    const cell = usedCell(sheet, row % rows, col);
    const value = change(sheet.values[cell.row]?.[cell.col] ?? null, workbook, more);
    return { ...sheet, values: withCell(sheet.values, cell, value) };
  });
}

function valueSomewhere({ sheets }: WorkbookSnapshot, more: number): CellValue {
  const sheet = pick(sheets, more);
  const { row, col } = usedCell(sheet, more >> 3, more >> 5);
  return sheet.values[row]?.[col] ?? null;
}

function usedCell(sheet: SheetSnapshot, row: number, col: number): { row: number; col: number } {
  const at = pickIndex(sheet.values, row);
  const used = (sheet.values[at] ?? []).flatMap((value, index) =>
    value === null || value === "" ? [] : [index],
  );
  return { row: at, col: pick(used.length > 0 ? used : [0], col) };
}

function withCell<T>(grid: readonly (readonly T[])[], at: { row: number; col: number }, value: T): T[][] {
  return grid.map((row, r) => row.map((cell, c) => (r === at.row && c === at.col ? value : cell)));
}

function rowInserted(sheet: SheetSnapshot, at: number): SheetSnapshot {
  const filled = <T>(grid: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
    spliced(
      grid,
      at,
      0,
      (grid[0] ?? []).map(() => value),
    );
  return {
    ...sheet,
    values: filled(sheet.values, null),
    formulas: filled(sheet.formulas, null),
    numberFormats: filled(sheet.numberFormats, "General"),
    merges: sheet.merges.map((area) => moved(area, sheet.origin.row + at, 1)),
  };
}

function rowDeleted(sheet: SheetSnapshot, at: number): SheetSnapshot {
  return {
    ...sheet,
    values: spliced(sheet.values, at, 1),
    formulas: spliced(sheet.formulas, at, 1),
    numberFormats: spliced(sheet.numberFormats, at, 1),
    merges: sheet.merges
      .map((area) => moved(area, sheet.origin.row + at + 1, -1))
      .filter(({ top, bottom }) => top <= bottom),
  };
}

/** An area after rows were inserted before a row, or deleted. */
function moved(area: Area, from: number, by: number): Area {
  const row = (edge: number): number => (edge >= from ? edge + by : edge);
  return { ...area, top: row(area.top), bottom: row(area.bottom) };
}

/** A sheet with the cells of another below its own. */
function stacked(sheet: SheetSnapshot, other: SheetSnapshot): SheetSnapshot {
  const width = Math.max(sheet.values[0]?.length ?? 0, other.values[0]?.length ?? 0);
  const [down, right] = [
    sheet.origin.row + sheet.values.length + 1 - other.origin.row,
    sheet.origin.col - other.origin.col,
  ];
  const joined = <T>(one: readonly (readonly T[])[], two: readonly (readonly T[])[], value: T): T[][] =>
    [...one, [], ...two].map((row) => Array.from({ length: width }, (_, col) => row[col] ?? value));
  const below = other.merges.map((area) => ({
    top: area.top + down,
    bottom: area.bottom + down,
    left: area.left + right,
    right: area.right + right,
  }));
  return {
    ...sheet,
    values: joined(sheet.values, other.values, null),
    formulas: joined(sheet.formulas, other.formulas, null),
    numberFormats: joined(sheet.numberFormats, other.numberFormats, "General"),
    merges: [...sheet.merges, ...below],
  };
}

function ownRelation(id: string, formula: string) {
  const texts = { title: "自己的公式", basis: "本单位规定", why: "要相等。", how: "改正。" };
  return wholeRelation({ id, severity: "error", formulas: [formula], ...texts });
}

function spliced<T>(list: readonly T[], at: number, gone: number, ...come: readonly T[]): T[] {
  const index = pickIndex(list, at);
  return [...list.slice(0, index), ...come, ...list.slice(index + gone)];
}

function pick<T>(list: readonly T[], number: number): T {
  return list[pickIndex(list, number)] as T;
}

function pickIndex(list: readonly unknown[], number: number): number {
  return number % Math.max(1, list.length);
}
