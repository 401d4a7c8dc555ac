import type { CheckReport } from "../../app/check-workbook";
import type { RecheckChanges } from "../../app/recheck-changes";
import type { StaleWaiver, WaivedFinding } from "../../app/waivers";
import type { Document } from "../../model/documents";
import type { Ledger } from "../../model/ledger";
import type { Finding, Outcome } from "../../rules/outcome";
import { contains, type CellRef } from "../../sheet/address";
import type { Listed } from "./listed";

/** How far the list looks: 本表 or 本工作簿. */
export type Scope = "table" | "workbook";

/** The part of a report that is in scope. */
export interface Sight {
  /** The table under the cursor; undefined where the sheet holds no known form. */
  readonly table: Document | undefined;
  /** The sheet under the cursor. */
  readonly sheet: string | undefined;
  /** The 预算明细 on it, which summaries are made from and no rule asks about. */
  readonly ledger?: Ledger | undefined;
  readonly findings: readonly Listed[];
  readonly outcomes: readonly Outcome[];
  /** What was set aside, and the waivers that hold no longer. */
  readonly waived: readonly WaivedFinding[];
  readonly stale: readonly StaleWaiver[];
  /** What the last rechecks changed here. */
  readonly changes: RecheckChanges | undefined;
}

/** What is seen before the first check. */
export const NOTHING_SEEN: Sight = {
  table: undefined,
  sheet: undefined,
  findings: [],
  outcomes: [],
  waived: [],
  stale: [],
  changes: undefined,
};

/** Takes the part of a report that the scope asks for; `place` is where the user is. */
export function look(
  report: CheckReport,
  listed: readonly Listed[],
  scope: Scope,
  place: CellRef | undefined,
  changes?: RecheckChanges,
): Sight {
  const { documents, unrecognised, ledgers } = report.reading;
  // A selection can outlive its workbook; then, and before any selection, the first table is meant.
  const known = [
    ...[...documents, ...ledgers].map(({ source }) => source.sheet),
    ...unrecognised.map(({ sheet }) => sheet),
  ];
  const here = place && known.includes(place.sheet) ? place : undefined;
  const table = here ? tableAt(documents, here) : documents[0];
  const sheet = here?.sheet ?? table?.source.sheet;
  const ledger = ledgers.find(({ source }) => source.sheet === sheet);
  const { outcomes, waived, stale } = report;
  if (scope === "workbook")
    return { table, sheet, ledger, findings: listed, outcomes, waived, stale, changes };
  if (!table) return { ...NOTHING_SEEN, sheet, ledger };
  const findings = listed.filter(({ finding }) => touches(finding, documents, table));
  const inSight = new Set(findings.map(({ finding }) => finding));
  return {
    table,
    sheet,
    findings,
    waived: waived.filter(({ finding }) => touches(finding, documents, table)),
    changes: changes && changesHere(changes, inSight, (gone) => touches(gone, documents, table)),
    stale: stale.filter(({ line }) => line.place.startsWith(`${table.source.sheet}!`)),
    outcomes: outcomes.filter((outcome) =>
      outcome.table
        ? isOf(outcome.table, table)
        : // Rules over the whole workbook count here only with what they found in this table.
          outcome.findings.some((finding) => inSight.has(finding)),
    ),
  };
}

/** The other findings of the same rule that are in sight. */
export function alikeIn({ findings }: Sight, one: Finding): readonly Finding[] {
  return findings.flatMap(({ finding }) => (finding !== one && finding.rule === one.rule ? [finding] : []));
}

/** The table that a cell stands in or, beside all tables of its sheet, is nearest to. */
export function tableAt(documents: readonly Document[], cell: CellRef): Document | undefined {
  let nearest: Document | undefined;
  let least = Infinity;
  for (const document of documents) {
    const { sheet, area } = document.source;
    if (sheet !== cell.sheet) continue;
    if (contains(area, cell)) return document;
    const rows = Math.max(area.top - cell.row, cell.row - area.bottom, 0);
    const cols = Math.max(area.left - cell.col, cell.col - area.right, 0);
    if (rows + cols < least) [nearest, least] = [document, rows + cols];
  }
  return nearest;
}

/** The part of changes that is in sight. */
function changesHere(
  { appeared, resolved, unchecked }: RecheckChanges,
  open: ReadonlySet<Finding>,
  isHere: (finding: Finding) => boolean,
): RecheckChanges {
  const fresh = new Set([...appeared].filter((finding) => open.has(finding)));
  return {
    appeared: fresh,
    resolved: resolved.filter(isHere),
    unchecked: unchecked.filter(isHere),
    stayed: open.size - fresh.size,
  };
}

function touches(finding: Listed["finding"], documents: readonly Document[], table: Document): boolean {
  return [finding.at, ...finding.related.map((other) => other.at)].some(
    (cell) => cell.sheet === table.source.sheet && tableAt(documents, cell) === table,
  );
}

function isOf(place: NonNullable<Outcome["table"]>, { source }: Document): boolean {
  return place.sheet === source.sheet && place.row === source.area.top;
}
