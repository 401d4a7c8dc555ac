import { readWorkbook } from "../../src/forms/read-workbook";
import { ALL_FORMS } from "../../src/forms/catalogue";
import { recognise } from "../../src/forms/recognise";
import { findRegions } from "../../src/forms/regions";
import { tokenise, type TokenSheet } from "../../src/forms/tokens";
import { termsOf, type Term } from "../../src/forms/vocabulary";
import type { Area, Cell, CellRef } from "../../src/sheet/address";
import { displayText } from "../../src/sheet/display";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/sheet/snapshot";

/** A way in which real sheets differ from the published layout without saying anything else. */
export type Variant = (workbook: WorkbookSnapshot) => WorkbookSnapshot;

const TERMS = ALL_FORMS.flatMap(termsOf);

/** Every variant by its name; the later ones put several together. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  "shifted down and to the right": eachSheet((sheet) => shift(sheet, 3, 2)),
  "read from a block that does not begin at A1": eachSheet(moveOrigin),
  "without any merges": eachSheet((sheet) => ({ ...sheet, merges: [] })),
  "with all tables stacked on one sheet": stack,
  "with numbers kept as text": eachCell((value, format) =>
    typeof value === "number" ? [displayText(value, format), "@"] : [value, format],
  ),
  "with percentages as text": plan((points) => [`${points.toFixed(2)}%`, "@"]),
  "with percentages as numbers": plan((points) => [points, "0.00"]),
  "with percentages as fractions under a % format": plan((points) => [points / 100, "0.00%"]),
  "with full-width digits": eachCell((value, format) => [fullWidth(value, format), format]),
  "with a blank column after every column": eachSheet((sheet) => insertColumns(sheet)),
  "with spaces and line breaks in labels": labels((text) => [...text].join(" ").replace(" ", "\n")),
  "with full-width brackets, colons and spaces in labels": labels((text) =>
    `\u3000${text}`.replaceAll("(", "（").replaceAll(")", "）").replaceAll(":", "：").concat("："),
  ),
  "with half-width brackets and colons in labels": labels((text) =>
    text.replaceAll("（", "(").replaceAll("）", ")").replaceAll("：", ":"),
  ),
  "unmerged, shifted, with blank columns and spaced labels": compose(
    eachSheet((sheet) => insertColumns(shift({ ...sheet, merges: [] }, 1, 3))),
    labels((text) => [...text].join(" ")),
  ),
  "with merges taken apart and filled": eachSheet((sheet) => fill(sheet)),
  "with merges taken apart and filled, stacked": compose(
    stack,
    eachSheet((sheet) => fill(sheet)),
  ),
  "without any merges, every row in full": eachSheet((sheet) => fill(sheet, downwards)),
  "stacked, unmerged, with numbers as text": compose(
    eachCell((value, format) =>
      typeof value === "number" ? [displayText(value, format), "@"] : [value, format],
    ),
    stack,
    eachSheet((sheet) => ({ ...sheet, merges: [] })),
  ),
};

function compose(...variants: readonly Variant[]): Variant {
  return (workbook) => variants.reduce((changed, variant) => variant(changed), workbook);
}

function eachSheet(change: (sheet: SheetSnapshot) => SheetSnapshot): Variant {
  return (workbook) => ({ ...workbook, sheets: workbook.sheets.map(change) });
}

function eachCell(change: (value: CellValue, format: string) => readonly [CellValue, string]): Variant {
  return eachSheet((sheet) => changeCells(sheet, (value, format) => change(value, format)));
}

function changeCells(
  sheet: SheetSnapshot,
  change: (value: CellValue, format: string, row: number, col: number) => readonly [CellValue, string],
): SheetSnapshot {
  const changed = sheet.values.map((values, row) =>
    values.map((value, col) => change(value, sheet.numberFormats[row]?.[col] ?? "General", row, col)),
  );
  return {
    ...sheet,
    values: changed.map((cells) => cells.map(([value]) => value)),
    numberFormats: changed.map((cells) => cells.map(([, format]) => format)),
  };
}

function labels(change: (text: string) => string): Variant {
  return eachSheet((sheet) => {
    const tokens = tokenise(sheet);
    const terms = ownTerms(tokens);
    return changeCells(sheet, (value, format, row, col) => {
      const token = tokens.at({ row, col });
      const isLabel =
        typeof value === "string" && token && (terms.get(row) ?? TERMS).some((term) => term.matches(token));
      return [isLabel ? change(value) : value, format];
    });
  });
}

/** The labels of budget tables by row: what others write as a label (财政拨款) may be a value in them. */
function ownTerms(sheet: TokenSheet): Map<number, readonly Term[]> {
  const terms = new Map<number, readonly Term[]>();
  for (const region of findRegions(sheet)) {
    const form = recognise(sheet, region);
    if (form?.document !== "BudgetTable") continue;
    for (let row = region.top; row < region.foot; row++) terms.set(row, termsOf(form));
  }
  return terms;
}

/** Changes how the shares of the 资金支出计划 are written. */
function plan(write: (points: number) => readonly [CellValue, string]): Variant {
  return (workbook) => {
    const shares = new Map<string, number>();
    for (const document of readWorkbook(workbook).documents) {
      if (document.kind !== "ProjectTarget") continue;
      for (const { share } of document.plan)
        if (share.state === "given") shares.set(key(share.at), share.value);
    }
    return eachSheet((sheet) =>
      changeCells(sheet, (value, format, row, col) => {
        const points = shares.get(key({ sheet: sheet.name, row, col }));
        return points === undefined ? [value, format] : write(points);
      }),
    )(workbook);
  };
}

function key({ sheet, row, col }: CellRef): string {
  return `${sheet}!${row}:${col}`;
}

function fullWidth(value: CellValue, format: string): CellValue {
  if (value === null || typeof value === "object") return value;
  return displayText(value, format).replace(/[0-9]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

function moveArea(area: Area, rows: number, cols: number): Area {
  return {
    top: area.top + rows,
    left: area.left + cols,
    bottom: area.bottom + rows,
    right: area.right + cols,
  };
}

function shift(sheet: SheetSnapshot, rows: number, cols: number): SheetSnapshot {
  const width = (sheet.values[0]?.length ?? 0) + cols;
  const pad = <T>(grid: readonly (readonly T[])[], blank: T): T[][] => [
    ...Array.from({ length: rows }, () => Array.from({ length: width }, () => blank)),
    ...grid.map((cells) => [...Array.from({ length: cols }, () => blank), ...cells]),
  ];
  return {
    ...sheet,
    values: pad(sheet.values, null),
    formulas: pad(sheet.formulas, null),
    numberFormats: pad(sheet.numberFormats, "General"),
    merges: sheet.merges.map((area) => moveArea(area, rows, cols)),
  };
}

/** 取消合并并填充内容: nothing is merged, and every cell of what was says the same. */
function fill(sheet: SheetSnapshot, cellsOf = wholly): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const area of sheet.merges) {
    for (const { row, col } of cellsOf(area)) {
      values[row]![col] = sheet.values[area.top]?.[area.left] ?? null;
    }
  }
  return { ...sheet, values, merges: [] };
}

function wholly({ top, left, bottom, right }: Area): Cell[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, col) => ({ row: top + row, col: left + col })),
  ).flat();
}

/** As systems export it: a heading that went down over rows stands on every one of them. */
function downwards(area: Area): Cell[] {
  return wholly({ ...area, right: area.left });
}

function moveOrigin(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, origin: { row: 40, col: 7 }, merges: sheet.merges.map((area) => moveArea(area, 40, 7)) };
}

function insertColumns(sheet: SheetSnapshot): SheetSnapshot {
  const spread = <T>(grid: readonly (readonly T[])[], blank: T): T[][] =>
    grid.map((cells) => cells.flatMap((cell) => [cell, blank]));
  return {
    ...sheet,
    values: spread(sheet.values, null),
    formulas: spread(sheet.formulas, null),
    numberFormats: spread(sheet.numberFormats, "General"),
    merges: sheet.merges.map((area) => ({ ...area, left: area.left * 2, right: area.right * 2 })),
  };
}

/** All sheets below each other on one, each a little further right, some with a blank row between and some without. */
function stack(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const width = Math.max(...workbook.sheets.map((sheet) => sheet.values[0]?.length ?? 0)) + 2;
  const fit = <T>(cells: readonly T[], left: number, blank: T): T[] =>
    Array.from({ length: width }, (_, col) => cells[col - left] ?? blank);
  const values: CellValue[][] = [];
  const numberFormats: string[][] = [];
  const merges: Area[] = [];
  workbook.sheets.forEach((sheet, index) => {
    const left = index % 3;
    if (index % 2 === 1) {
      values.push(fit([], 0, null));
      numberFormats.push(fit([], 0, "General"));
    }
    merges.push(...sheet.merges.map((area) => moveArea(area, values.length, left)));
    sheet.values.forEach((cells, row) => {
      values.push(fit<CellValue>(cells, left, null));
      numberFormats.push(fit(sheet.numberFormats[row] ?? [], left, "General"));
    });
  });
  const sheet: SheetSnapshot = {
    name: "汇总",
    origin: { row: 0, col: 0 },
    values,
    formulas: values.map((cells) => cells.map(() => null)),
    numberFormats,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
  return { ...workbook, sheets: [sheet] };
}
