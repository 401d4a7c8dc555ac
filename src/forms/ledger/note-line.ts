import type { LedgerNotes } from "./ledger-notes";
import type { ReadLine } from "./why-not";

const ITEM = 7;
const CLASS = 3;

/** Notes what is to be told of a line that counts. */
export function noteLine(line: ReadLine, { note }: LedgerNotes): void {
  const { row, functionCode, economicCode, nature, amount } = line;
  if ((amount.fen ?? 0) < 0) note("negative", row);
  if (functionCode.code.length < ITEM) note("short", row);
  if (economicCode.code.length === CLASS) note("shortEconomic", row);
  if (functionCode.state === "longer" || economicCode.state === "longer") note("longer", row);
  if (nature.by === "basic") note("basic", row);
  if (economicCode.state === "blank") note("noEconomic", row);
}
