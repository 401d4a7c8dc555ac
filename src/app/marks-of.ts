import type { Finding } from "../rules/outcome";
import { cellKey } from "../sheet/address";
import { SEVERITIES, type Mark } from "../sheet/mark";

/** One mark a cell, with the gravest severity found there; the other cells of a comparison are not marked. */
export function marksOf(findings: readonly Finding[]): Mark[] {
  const gravest = new Map<string, Mark>();
  for (const { at, severity } of findings) {
    const key = cellKey(at);
    const known = gravest.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) {
      gravest.set(key, { at, severity });
    }
  }
  return [...gravest.values()];
}
