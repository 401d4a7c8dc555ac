import { SEVERITIES, type Severity } from "../../sheet/mark";
import { matches, type Listed } from "./listed";

/** More 提示 of one rule than this are folded into one row. */
const FOLD_ABOVE = 5;

interface Placed {
  readonly key: string;
  /** Depth in the tree, from 1, and the place among its siblings, from 1. */
  readonly level: number;
  readonly position: number;
  readonly size: number;
}

/** A row that opens and closes: a severity, or the folded 提示 of one rule. */
export interface FoldRow extends Placed {
  readonly kind: "group" | "fold";
  readonly severity: Severity;
  readonly count: number;
  readonly open: boolean;
  /** The rule's title; "" for a severity. */
  readonly title: string;
}

/** A row that tells one finding. */
export interface FindingRow extends Placed {
  readonly kind: "finding";
  readonly listed: Listed;
}

/** A row of the list, in the order in which ↓ goes through them. */
export type Row = FoldRow | FindingRow;

/** What the user wants to see of the findings in scope. */
export interface Filter {
  /** Severities to show; all of them when none is chosen. */
  readonly severities: readonly Severity[];
  readonly search: string;
  /** Rows that are not as they are by themselves: severities closed, folds opened. */
  readonly toggled: ReadonlySet<string>;
}

/** Lays the findings out as rows: by severity, with the many 提示 of one rule folded. */
export function buildRows(findings: readonly Listed[], filter: Filter): readonly Row[] {
  const shown = keep(findings, filter);
  const groups = SEVERITIES.map((severity) => ({
    severity,
    members: shown.filter(({ finding }) => finding.severity === severity),
  })).filter(({ members }) => members.length > 0);
  return groups.flatMap(({ severity, members }, index): Row[] => {
    const key = groupKey(severity);
    const open = !filter.toggled.has(key);
    const place = { key, level: 1, position: index + 1, size: groups.length };
    const group: Row = { kind: "group", ...place, severity, count: members.length, open, title: "" };
    return open ? [group, ...rowsOfGroup(severity, members, filter)] : [group];
  });
}

/** The findings that pass the filter. */
export function keep(findings: readonly Listed[], { severities, search }: Filter): readonly Listed[] {
  const wanted = search.trim();
  return findings.filter(
    (listed) =>
      (severities.length === 0 || severities.includes(listed.finding.severity)) &&
      (wanted === "" || matches(listed, wanted)),
  );
}

/** What must be toggled for the row of a finding to show. */
export function uncover({ finding }: Listed, toggled: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(toggled).add(foldKey(finding.severity, finding.rule));
  next.delete(groupKey(finding.severity));
  return next;
}

function rowsOfGroup(severity: Severity, members: readonly Listed[], filter: Filter): Row[] {
  const bundles = bundle(severity, members);
  return bundles.flatMap((listed, index): Row[] => {
    const first = listed[0]!;
    const place = { level: 2, position: index + 1, size: bundles.length };
    if (listed.length === 1) return [{ kind: "finding", key: first.key, ...place, listed: first }];
    const key = foldKey(severity, first.finding.rule);
    const { title } = first.finding;
    const open = filter.toggled.has(key);
    const fold: Row = { kind: "fold", key, ...place, severity, count: listed.length, open, title };
    const inside = listed.map((each, at): Row => {
      return {
        kind: "finding",
        key: each.key,
        level: 3,
        position: at + 1,
        size: listed.length,
        listed: each,
      };
    });
    return open ? [fold, ...inside] : [fold];
  });
}

/** Bundles of one, save the 提示 of rules that have many: those come together where the first of them stood. */
function bundle(severity: Severity, members: readonly Listed[]): readonly (readonly Listed[])[] {
  if (severity !== "notice") return members.map((listed) => [listed]);
  const byRule = new Map<string, Listed[]>();
  for (const listed of members) {
    const known = byRule.get(listed.finding.rule);
    if (known) known.push(listed);
    else byRule.set(listed.finding.rule, [listed]);
  }
  return [...byRule.values()].flatMap((same) =>
    same.length > FOLD_ABOVE ? [same] : same.map((listed) => [listed]),
  );
}

function groupKey(severity: Severity): string {
  return `group-${severity}`;
}

function foldKey(severity: Severity, rule: string): string {
  return `fold-${severity}-${rule}`;
}
