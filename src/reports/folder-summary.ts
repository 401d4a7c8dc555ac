import { SEVERITIES, type Severity } from "../sheet/mark";

/** What tables are counted under that name no 预算单位. */
export const NO_UNIT = "未写明单位";

/** A problem in one of many files. */
export interface FolderFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** In A1 form. */
  readonly cell: string;
  readonly message: string;
  readonly how: string;
  readonly basis: string;
  /** 预算单位, or NO_UNIT. */
  readonly unit: string;
}

/** What became of one of many files. */
export interface FolderFile {
  readonly path: string;
  readonly seconds: number;
  /** Why it was not checked; undefined where it was. */
  readonly unread: string | undefined;
  /** Of each of its tables. */
  readonly units: readonly string[];
  readonly findings: readonly FolderFinding[];
  /** How many problems were set aside, and how many checks could not be made. */
  readonly waived: number;
  readonly unchecked: number;
}

/** How many problems there are of each severity. */
export type BySeverity = Readonly<Record<Severity, number>>;

/** What a rule found in all files. */
export interface RuleCount extends BySeverity {
  readonly rule: string;
  readonly title: string;
  readonly basis: string;
  readonly files: number;
}

/** What was found in the tables of a 预算单位. */
export interface UnitCount extends BySeverity {
  readonly unit: string;
  readonly files: number;
  readonly tables: number;
  /** Problems by the rules' ids. */
  readonly byRule: ReadonlyMap<string, number>;
}

/** What many files came to. */
export interface FolderSummary {
  readonly files: number;
  readonly unread: number;
  readonly tables: number;
  readonly findings: BySeverity;
  readonly waived: number;
  readonly unchecked: number;
  /** The most problems first. */
  readonly rules: readonly RuleCount[];
  readonly units: readonly UnitCount[];
  /** The slowest first. */
  readonly slowest: readonly { readonly path: string; readonly seconds: number }[];
}

/** All problems of some severities together. */
export function allOf(counts: BySeverity): number {
  return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}

/** How many problems there are of each severity. */
export function countSeverities(
  findings: readonly { readonly severity: Severity }[],
): Record<Severity, number> {
  const counts = noCounts();
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** No problems of any severity. */
export function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, notice: 0 };
}
