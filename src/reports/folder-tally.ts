import type { Severity } from "../sheet/mark";
import {
  allOf,
  countSeverities,
  noCounts,
  type BySeverity,
  type FolderFile,
  type FolderFinding,
  type FolderSummary,
} from "./folder-summary";

/** Counts file by file and keeps no file. */
export interface FolderTally {
  readonly add: (file: FolderFile) => void;
  readonly summary: () => FolderSummary;
}

/** How many of the slowest files are named. */
const SLOWEST = 5;

type Counts = Record<Severity, number>;
type RuleTally = Counts & { rule: string; title: string; basis: string; files: number };
type UnitTally = Counts & { unit: string; files: number; tables: number; byRule: Map<string, number> };

/** A tally of no files yet. */
export function newTally(): FolderTally {
  const rules = new Map<string, RuleTally>();
  const units = new Map<string, UnitTally>();
  const findings = noCounts();
  const sums = { files: 0, unread: 0, tables: 0, waived: 0, unchecked: 0 };
  let slowest: FolderSummary["slowest"] = [];

  const unitTally = (unit: string): UnitTally => {
    const known = units.get(unit);
    if (known) return known;
    const fresh = { unit, ...noCounts(), files: 0, tables: 0, byRule: new Map<string, number>() };
    units.set(unit, fresh);
    return fresh;
  };
  const addFinding = ({ rule, title, basis, severity, unit }: FolderFinding): void => {
    const known = rules.get(rule) ?? { rule, title, basis, ...noCounts(), files: 0 };
    rules.set(rule, known);
    known[severity]++;
    const own = unitTally(unit);
    own[severity]++;
    own.byRule.set(rule, (own.byRule.get(rule) ?? 0) + 1);
  };

  return {
    add: (file) => {
      sums.files++;
      sums.unread += file.unread === undefined ? 0 : 1;
      sums.tables += file.units.length;
      sums.waived += file.waived;
      sums.unchecked += file.unchecked;
      addTo(findings, countSeverities(file.findings));
      file.findings.forEach(addFinding);
      for (const rule of new Set(file.findings.map((finding) => finding.rule))) rules.get(rule)!.files++;
      for (const unit of file.units) unitTally(unit).tables++;
      const named = [...file.units, ...file.findings.map((finding) => finding.unit)];
      for (const unit of new Set(named)) unitTally(unit).files++;
      slowest = [...slowest, { path: file.path, seconds: file.seconds }]
        .filter(({ seconds }) => seconds > 0)
        .sort((a, b) => b.seconds - a.seconds)
        .slice(0, SLOWEST);
    },
    summary: () => ({
      ...sums,
      findings: { ...findings },
      rules: [...rules.values()].sort((a, b) => allOf(b) - allOf(a) || compare(a.rule, b.rule)),
      units: [...units.values()].sort((a, b) => allOf(b) - allOf(a) || compare(a.unit, b.unit)),
      slowest,
    }),
  };
}

function addTo(sums: Counts, more: BySeverity): void {
  sums.error += more.error;
  sums.warning += more.warning;
  sums.notice += more.notice;
}

/** By code point, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
