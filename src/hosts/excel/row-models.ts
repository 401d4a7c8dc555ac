import { rowsFrom } from "../../sheet/row-moves";
import { rangeOf } from "./frames";
import { rowsOf } from "./lines";
import type { Shaping } from "./shapings";
import type { Turn } from "./run";

/** How the row is that new rows are like, as far as copying formats does not bring it. */
export interface RowModel {
  readonly height: number;
  /** What may be typed into its cells, by column. */
  readonly validations: ReadonlyMap<number, Excel.DataValidation>;
  /** How each of its cells looks. */
  readonly looks: readonly Excel.CellProperties[];
}

const LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: {
      name: true,
      size: true,
      color: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
    },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** The rows that new ones are like, by sheet and as they are counted before the edit. */
export async function readModels(
  context: Turn,
  shapings: readonly Shaping[],
): Promise<Map<Shaping, Map<number, RowModel>>> {
  const asked = shapings.map((shaping) => {
    const likes = new Set(shaping.plan.change.added.map(({ like }) => like));
    return [shaping, [...likes].map((like) => askModel(shaping, like))] as const;
  });
  if (asked.every(([, models]) => models.length === 0)) return new Map();
  await context.sync();
  return new Map(
    asked.map(([shaping, models]) => [shaping, new Map(models.map((model) => [model.like, modelOf(model)]))]),
  );
}

/** A row that was asked about. */
interface AskedModel {
  readonly like: number;
  readonly row: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly validations: readonly Excel.DataValidation[];
}

function askModel({ listed: { sheet }, width }: Shaping, like: number): AskedModel {
  const row = rowsOf(sheet, like, like);
  row.load("format/rowHeight");
  const area = { top: like, bottom: like, left: 0, right: width - 1 };
  return {
    like,
    row,
    cells: rangeOf(sheet, area).getCellProperties(LOOKS),
    validations: rowsFrom(0, width).map((col) => askValidation(sheet, like, col)),
  };
}

function modelOf({ row, cells, validations }: AskedModel): RowModel {
  return {
    height: row.format.rowHeight,
    looks: cells.value[0] ?? [],
    validations: new Map(
      validations.flatMap((each, col): [number, Excel.DataValidation][] =>
        each.type === "None" ? [] : [[col, each]],
      ),
    ),
  };
}

/** Asks what may be typed into a cell; it can be read after the next sync. */
export function askValidation(sheet: Excel.Worksheet, row: number, col: number): Excel.DataValidation {
  const { dataValidation } = rangeOf(sheet, { top: row, bottom: row, left: col, right: col });
  dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  return dataValidation;
}
