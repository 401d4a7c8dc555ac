import { cellsOf, fold } from "../../app/fold";
import type { Finding } from "../../rules/outcome";
import { SEVERITIES, type Severity } from "../../sheet/mark";
import { matches, type Listed } from "./listed";

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
  /** The rule's title and the cells it found; both "" for a severity. */
  readonly title: string;
  readonly cells: string;
  /** How many of the findings behind it are new. */
  readonly fresh: number;
}

/** A row that tells one finding. */
export interface FindingRow extends Placed {
  readonly kind: "finding";
  readonly listed: Listed;
  /** Whether the last rechecks brought it. */
  readonly isNew: boolean;
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
export function buildRows(
  findings: readonly Listed[],
  filter: Filter,
  appeared: ReadonlySet<Finding> = new Set(),
): readonly Row[] {
  const isNew = ({ finding }: Listed): boolean => appeared.has(finding);
  const shown = keep(findings, filter);
  const groups = SEVERITIES.map((severity) => ({
    severity,
    members: shown.filter(({ finding }) => finding.severity === severity),
  })).filter(({ members }) => members.length > 0);
  return groups.flatMap(({ severity, members }, index): Row[] => {
    const key = groupKey(severity);
    const open = !filter.toggled.has(key);
    const place = { key, level: 1, position: index + 1, size: groups.length };
    const group: Row = {
      kind: "group",
      ...place,
      severity,
      count: members.length,
      open,
      title: "",
      cells: "",
      fresh: members.filter(isNew).length,
    };
    return open ? [group, ...rowsOfGroup(severity, members, filter, isNew)] : [group];
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

function rowsOfGroup(
  severity: Severity,
  members: readonly Listed[],
  filter: Filter,
  isNew: (listed: Listed) => boolean,
): Row[] {
  const bundles = fold(members, ({ finding }) => finding);
  return bundles.flatMap((listed, index): Row[] => {
    const [first] = listed;
    const place = { level: 2, position: index + 1, size: bundles.length };
    if (listed.length === 1) {
      return [{ kind: "finding", key: first.key, ...place, listed: first, isNew: isNew(first) }];
    }
    const key = foldKey(severity, first.finding.rule);
    const { title } = first.finding;
    const cells = cellsOf(listed.map(({ finding }) => finding));
    const open = filter.toggled.has(key);
    const fresh = listed.filter(isNew).length;
    const count = listed.length;
    const folded: Row = { kind: "fold", key, ...place, severity, count, open, title, cells, fresh };
    const inside = listed.map((each, at): Row => {
      return {
        kind: "finding",
        key: each.key,
        level: 3,
        position: at + 1,
        size: listed.length,
        listed: each,
        isNew: isNew(each),
      };
    });
    return open ? [folded, ...inside] : [folded];
  });
}

function groupKey(severity: Severity): string {
  return `group-${severity}`;
}

function foldKey(severity: Severity, rule: string): string {
  return `fold-${severity}-${rule}`;
}
