import { unitOfSheet, valueWriter } from "../../forms/write-values";
import { fillTemplate } from "../../forms/template-text";
import type { FieldType } from "../../forms/description";
import type { Piece } from "../../forms/piece";
import type { MoneyUnit } from "../../model/amount";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { placesOf } from "../form-keys";
import { cornerOf, valueOfArea, type LaidForm } from "./laid-form";
import type { Sum } from "./sums";

/** Longer texts show as #### in cells that older programs keep as text. */
const LONGEST_TEXT_CELL = 255;
const BLANK_YEAR = "    ";

/** A laid form with its sums, the texts that wait for a year, and number formats where a figure is still to come. */
export function filledIn(laid: LaidForm, sums: readonly Sum[]): SheetSnapshot {
  const { snapshot } = laid;
  const values = snapshot.values.map((row) => [...row]);
  const formulas = snapshot.formulas.map((row) => [...row]);
  const numberFormats = snapshot.numberFormats.map((row) => [...row]);
  const formatOf = blankFormats(laid);
  const texts = openTexts(laid);
  for (const piece of laid.pieces) {
    const { row, col } = cornerOf(piece.area);
    const value = valueOfArea(laid, piece.area);
    const format = value === null ? formatOf(piece) : undefined;
    if (format !== undefined) numberFormats[row]![col] = format;
    if (typeof value === "string" && value.length > LONGEST_TEXT_CELL) numberFormats[row]![col] = "General";
    if (value === null && texts.has(piece)) values[row]![col] = texts.get(piece)!;
  }
  for (const { at, formula, isBlank } of sums) {
    formulas[at.top]![at.left] = formula;
    if (isBlank) values[at.top]![at.left] = "";
  }
  return { ...snapshot, values, formulas, numberFormats };
}

/** A title without its name and a year without its digits: the words that they will stand among are there already. */
function openTexts({ form, pieces }: LaidForm): ReadonlyMap<Piece, string> {
  const title = placesOf(form).find((place) => place.kind === "template" && place.key === "title");
  return new Map(
    pieces.flatMap((piece): [Piece, string][] => {
      const { role } = piece;
      if (role.kind === "title")
        return title?.kind === "template" ? [[piece, fillTemplate(title.template, "")]] : [];
      const isYear = role.kind === "template" && role.cell.key === "year";
      return isYear ? [[piece, fillTemplate(role.cell.template, BLANK_YEAR)]] : [];
    }),
  );
}

/** The format that a value would have in a blank place. */
function blankFormats({ form, data }: LaidForm): (piece: Piece) => string | undefined {
  const write = valueWriter(form, data);
  // Where the sheet declares no unit the figures show one, and these tables are made in 万元.
  const usual = unitOfSheet(form, data) ?? "万元";
  const of = (type: FieldType, unit: MoneyUnit = usual): string =>
    write(type, type === "amount" ? { fen: 0, decimals: 0, unit } : EXAMPLES[type], unit).format;
  return ({ role }) => {
    if (role.kind === "field") return of(role.type);
    return role.kind === "body" || role.kind === "total" ? of(role.column.type, role.column.unit) : undefined;
  };
}

/** A value of each type, to ask how such a value is written. */
const EXAMPLES = { text: "", lines: [], percent: 0, number: { digits: 0n, scale: 0 } } as const;
