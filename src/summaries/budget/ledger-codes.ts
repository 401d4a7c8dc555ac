import type { LedgerLines } from "../../model/ledger";
import type { Steps } from "../../model/steps";

/** A code as the lines of a ledger have it. */
export interface LedgerCode {
  readonly code: string;
  /** What the ledger calls it, "" where it does not say. */
  readonly name: string;
  /** The first line that says so, by its place in the lists of lines. */
  readonly line: number;
  /** What other lines call it, each with the first that does. */
  readonly otherNames: ReadonlyMap<string, number>;
}

/** Lines between two pauses. */
const STEP = 5000;

/** The codes that the lines of a ledger have in one of its two classifications, in no order. */
export function* ledgerCodes(
  { texts, fen }: LedgerLines,
  kind: "function" | "economic",
  isWanted: (line: number) => boolean,
): Steps<ReadonlyMap<string, LedgerCode>> {
  const [codes, names] = [texts[`${kind}Code`], texts[`${kind}Name`]];
  const found = new Map<
    string,
    { code: string; name: string; line: number; otherNames: Map<string, number> }
  >();
  for (let line = 0; line < fen.length; line++) {
    if (line % STEP === STEP - 1) yield;
    if (!isWanted(line)) continue;
    const [code, name] = [codes[line]!, names[line]!];
    const known = found.get(code);
    if (!known) found.set(code, { code, name, line, otherNames: new Map() });
    else if (name !== known.name && name !== "") {
      if (known.name === "") [known.name, known.line] = [name, line];
      else if (!known.otherNames.has(name)) known.otherNames.set(name, line);
    }
  }
  return found;
}
