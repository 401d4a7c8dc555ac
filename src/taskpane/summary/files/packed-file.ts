import type { Steps } from "../../../model/steps";
import type { CellValue, SheetSnapshot } from "../../../sheet/snapshot";
import type { UnitFile } from "../../../summaries/units/unit-file";
import { packGrid, unpackGrid, type PackedGrid } from "./packed-grid";

type Grids = "values" | "formulas" | "numberFormats";

interface PackedSheet {
  readonly rest: Omit<SheetSnapshot, Grids>;
  readonly values: PackedGrid<CellValue>;
  readonly formulas: PackedGrid<string | null>;
  readonly numberFormats: PackedGrid<string>;
}

/** A file that was read, as it is sent from thread to thread. */
export interface PackedFile {
  readonly rest: Omit<UnitFile, "workbook">;
  readonly workbook: string;
  readonly sheets: readonly PackedSheet[];
}

/** Packs a file. */
export function packFile({ workbook, ...rest }: UnitFile): PackedFile {
  const sheets = workbook.sheets.map(({ values, formulas, numberFormats, ...sheet }) => ({
    rest: sheet,
    values: packGrid(values),
    formulas: packGrid(formulas),
    numberFormats: packGrid(numberFormats),
  }));
  return { rest, workbook: workbook.name, sheets };
}

/** What of a packed file may be handed over instead of copied. */
export function handedOver({ sheets }: PackedFile): ArrayBuffer[] {
  return sheets
    .flatMap(({ values, formulas, numberFormats }) => [values, formulas, numberFormats])
    .flatMap(({ cells, rows }) => [cells.buffer, rows.buffer]);
}

/** The file that was packed. */
export function* unpackFile({ rest, workbook, sheets }: PackedFile): Steps<UnitFile> {
  const unpacked: SheetSnapshot[] = [];
  for (const sheet of sheets) {
    yield;
    unpacked.push({
      ...sheet.rest,
      values: yield* unpackGrid(sheet.values),
      formulas: yield* unpackGrid(sheet.formulas),
      numberFormats: yield* unpackGrid(sheet.numberFormats),
    });
  }
  return { ...rest, workbook: { name: workbook, sheets: unpacked } };
}
