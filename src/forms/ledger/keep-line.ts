import type { Ledger, LedgerColumn, LedgerTextColumn } from "../../model/ledger";
import { textOf } from "./cell-text";
import type { LedgerNotes } from "./ledger-notes";
import type { LineCells } from "./line-cells";
import type { LinesDraft } from "./lines-draft";
import { unitReader } from "./unit-names";
import type { ReadLine, Understood } from "./understand";

/** Texts that are kept as they stand. */
const AS_TYPED = [
  "category",
  "projectCode",
  "projectName",
  "fund",
  "fundYear",
] as const satisfies readonly LedgerTextColumn[];
/** Columns by whose cells formulas find a line. */
const FOUND_BY = [
  "functionCode",
  "economicCode",
  "category",
  "fund",
  "fundYear",
] as const satisfies readonly LedgerColumn[];
const WORDS = ["category", "fund", "fundYear"] as const satisfies readonly LedgerColumn[];

/** A line with what it says. */
export interface KeptLine extends ReadLine, Understood {
  readonly row: number;
  /** Its row in the block that was read. */
  readonly index: number;
}

/** Keeps lines that were understood. */
export function lineKeeper(
  { source }: Ledger,
  { read, isMerged }: LineCells,
  draft: LinesDraft,
  notes: LedgerNotes,
): (line: KeptLine) => void {
  const hidden = new Set(source.hiddenRows);
  const unitOf = unitReader();
  const { texts } = draft;
  return (line) => {
    const { row, index, functionCode, economicCode } = line;
    const unit = unitOf(read.unitCode(index), read.unitName(index));
    texts.unitCode.push(unit.code);
    texts.unitName.push(unit.name);
    texts.functionCode.push(functionCode.code);
    texts.functionName.push(textOf(read.functionName(index)) || functionCode.name);
    texts.economicCode.push(economicCode.code);
    texts.economicName.push(textOf(read.economicName(index)) || economicCode.name);
    for (const column of AS_TYPED) texts[column].push(textOf(read[column](index)));
    draft.rows.push(row);
    draft.kinds.push(line.kind);
    draft.funds.push(line.fund);
    draft.years.push(line.year);
    draft.fen.push(line.fen);
    draft.total += line.fen;
    draft.isPlain.push(isPlain(line));
    if (!line.sense.isSaid) draft.misleads = true;
    if (hidden.has(row)) notes.note("hidden", row);
    noteLine(line, notes);
  };

  function isPlain({ index, functionCode, economicCode, amount }: KeptLine): boolean {
    return (
      amount.fen !== undefined &&
      amount.isPlain &&
      functionCode.isPlain &&
      economicCode.isPlain &&
      WORDS.every((column) => isAsTyped(column, index)) &&
      !FOUND_BY.some((column) => isMerged(column, index))
    );
  }

  function isAsTyped(column: LedgerTextColumn, index: number): boolean {
    const value = read[column](index);
    return typeof value !== "string" || value === textOf(value);
  }
}

function noteLine(
  { row, fen, functionCode, economicCode, sense, kind }: KeptLine,
  { note }: LedgerNotes,
): void {
  if (fen < 0) note("negative", row);
  if (functionCode.code.length < 7) note("short", row);
  if (economicCode.code.length === 3) note("shortEconomic", row);
  if (functionCode.state === "longer" || economicCode.state === "longer") note("longer", row);
  if (sense.isBasic) note("basic", row);
  if (economicCode.state === "blank" && kind === "project") note("noEconomic", row);
}
