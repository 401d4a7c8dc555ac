import { toA1 } from "../../sheet/address";
import type { Finding } from "../../rules/outcome";
import type { CellRef } from "../../sheet/address";

/** A finding as the list holds it. */
export interface Listed {
  /** The finding's fingerprint, told apart where two findings share it: the same after a new check. */
  readonly key: string;
  readonly finding: Finding;
  /** Everything a search looks through, in the form in which texts are compared. */
  readonly text: string;
}

/** A cell that a finding leads to. */
export interface Jump {
  readonly label: string;
  readonly at: CellRef;
}

/** Gives every finding its key and its text to search. */
export function listFindings(findings: readonly Finding[]): readonly Listed[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const repeats = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, repeats + 1);
    const key = repeats === 0 ? finding.fingerprint : `${finding.fingerprint}-${repeats}`;
    return { key, finding, text: textOf(finding) };
  });
}

/** Whether every word of the search stands somewhere in the finding; half and full width, 大小写 alike. */
export function matches({ text }: Listed, search: string): boolean {
  return comparable(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The finding's own cell, then every cell it is compared with. */
export function jumpsOf({ at, place, related }: Finding): readonly Jump[] {
  return [{ label: place, at }, ...related.map((other) => ({ label: other.role, at: other.at }))];
}

/** Whether two references name one cell. */
export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.col === b.col;
}

function textOf(finding: Finding): string {
  const { title, message, place, at, how, basis, related } = finding;
  const others = related.flatMap((other) => [other.role, other.value, toA1(other.at)]);
  return comparable([title, message, place, toA1(at), at.sheet, how, basis, ...others].join(" "));
}

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
