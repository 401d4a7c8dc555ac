import type { Session } from "../../app/session";
import type { Finding } from "../../rules/outcome";
import type { CellRef } from "../../sheet/address";
import { toggled } from "../toggled";
import { firstState, type AuditModel, type AuditState } from "./audit-state";
import { act, indexOf, stepFor, stepTo, type Step } from "./cursor";
import { createJumps } from "./jumps";
import { lastResult } from "./last-result";
import { listFindings, sameCell } from "./listed";
import { createMending } from "./mending";
import { createRelationDesk } from "../own-relations/desk";
import { nextNew } from "./next-new";
import { createProfileShelf } from "./profile-shelf";
import { stillPutAway, without } from "./put-away";
import { buildRows, keep, uncover } from "./rows";
import { safeCells, withinSight } from "./all-fixes";
import { alikeIn, look, NOTHING_SEEN } from "./scope";
import { announce, tallyOf } from "./tally";

/** Follows a session; it is not closed here. */
export function createAuditModel(session: Session): AuditModel {
  const listeners = new Set<() => void>();
  const listed = lastResult(listFindings);
  const seen = lastResult(look);
  const laidOut = lastResult(
    (
      findings: AuditState["sight"]["findings"],
      severities: AuditState["severities"],
      search: string,
      toggled: AuditState["toggled"],
      appeared: ReadonlySet<Finding> | undefined,
    ) => buildRows(findings, { severities, search, toggled }, appeared),
  );
  /** Where the user went by hand: our own jumps leave the list as it is, or it would change under the reader. */
  let place: CellRef | undefined;
  /** A cell whose finding is to be shown in the list as soon as there is one. */
  let wanted: CellRef | undefined;
  let state = firstState(session);

  function derive(next: AuditState): AuditState {
    const { report, changes } = next.session;
    const here = next.scope === "table" ? place : (next.session.selection ?? place);
    const sight = report ? seen(report, listed(report.findings), next.scope, here, changes) : NOTHING_SEEN;
    const { severities, search, toggled } = next;
    const rows = laidOut(sight.findings, severities, search, toggled, sight.changes?.appeared);
    return { ...next, sight, rows };
  }

  function change(part: Partial<AuditState>): void {
    state = reveal(derive({ ...state, ...part }));
    listeners.forEach((listener) => listener());
  }

  /** Takes the cursor to the finding on the cell the user selected, if there is one. */
  function reveal(next: AuditState): AuditState {
    const cell = wanted;
    if (!cell) return next;
    const here = keep(next.sight.findings, next).filter(({ finding }) => sameCell(finding.at, cell));
    const first = here.find(({ key }) => key === next.cursor?.key) ?? here[0];
    if (!first) return next;
    wanted = undefined;
    const open = derive({ ...next, toggled: uncover(first, next.toggled) });
    return { ...open, cursor: { key: first.key, index: rowOf(open, first.key), link: -1 } };
  }

  function take({ cursor, toggle, details, jump, fix, page, waive }: Step): void {
    if (cursor) wanted = undefined;
    change({
      ...(cursor && { cursor }),
      ...(details !== undefined && { details }),
      ...(page !== undefined && { page }),
      ...(waive && { waiving: waive }),
      ...(toggle !== undefined && { toggled: toggled(state.toggled, toggle) }),
    });
    if (jump) jumps.to(jump);
    if (fix) void mending.apply(session.plan(fix.title, [fix]));
  }

  const jumps = createJumps(async (at) => {
    const before = new Set(session.state().notices);
    await session.select(at);
    // A refusal answers what the user did just now, so it is told again however often it was put away.
    const told = session.state().notices.filter((notice) => !before.has(notice));
    if (told.length > 0) change({ dismissed: without(state.dismissed, told) });
  });

  const mending = createMending(session, () => state, change);

  function follow(): void {
    const before = state.session;
    const now = session.state();
    const { selection } = now;
    if (selection !== before.selection && !(selection && jumps.isOwn(selection))) place = wanted = selection;
    const { waiving } = state;
    change({
      session: now,
      dismissed: stillPutAway(state.dismissed, now.notices),
      // What was mended meanwhile needs no reason any more.
      waiving: waiving && now.report?.findings.find(({ fingerprint }) => fingerprint === waiving.fingerprint),
    });
    if (now.status === "ready" && now.report !== before.report)
      tell(announce(tallyOf(state.sight), state.scope, state.sight.changes));
    if (now.status === "failed" && before.status !== "failed")
      tell(`检查没有完成：${now.problem?.message ?? ""}`);
  }

  /** A sentence said twice must differ for screen readers to say it again. */
  function tell(sentence: string): void {
    change({ announcement: sentence === state.announcement ? `${sentence}\u00a0` : sentence });
  }

  place = wanted = state.session.selection;
  state = derive(state);
  session.subscribe(follow);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setScope(scope) {
      place = state.session.selection ?? place;
      change({ scope });
    },
    setSearch: (search) => change({ search }),
    toggleSeverity: (severity) => change({ severities: [...toggled(new Set(state.severities), severity)] }),
    clearFilter: () => change({ severities: [], search: "" }),
    press(key) {
      const step = stepFor(key, state.rows, state.cursor, state.details);
      if (step) take(step);
      return step !== undefined;
    },
    click(key, link) {
      const index = rowOf(state, key);
      const row = state.rows[index];
      if (!row) return;
      if (row.kind !== "finding") return take({ cursor: { key, index, link: -1 }, toggle: key });
      const { cursor, ...rest } = act(row.listed.finding, { key, index, link });
      take({ ...rest, ...(cursor && { cursor: { ...cursor, link: -1 } }) });
    },
    toggleDetails(key) {
      const isHere = state.cursor?.key === key;
      take({ ...stepTo(state.rows, rowOf(state, key)), details: !(isHere && state.details) });
    },
    stand: (key) => take({ cursor: { key, index: rowOf(state, key), link: -1 } }),
    jump: jumps.to,
    closePage: () => change({ page: undefined }),
    profiles: createProfileShelf(session, () => state, change),
    relations: createRelationDesk(() => session.state().report, mending.change),
    showRelations: (open) => change({ relationsOpen: open }),
    planAll(sight, scope, documents) {
      const { length } = safeCells(sight, scope, documents);
      return session.plan(`全部修复 ${length} 处`, withinSight(sight, scope, documents));
    },
    apply: mending.apply,
    change: mending.change,
    undo: mending.undo,
    async waive(reason, by, alike) {
      const { waiving, sight } = state;
      if (!waiving) return;
      const others = alike ? alikeIn(sight, waiving) : [];
      // A reason that could not be written down stays to be tried again.
      if (await mending.waive([waiving, ...others], reason, by)) change({ waiving: undefined });
    },
    cancelWaive: () => change({ waiving: undefined }),
    restore: mending.restore,
    showNew() {
      const next = nextNew(state);
      if (!next) return;
      const isHidden = keep([next], state).length === 0;
      change({
        ...(isHidden && { severities: [], search: "" }),
        toggled: uncover(next, state.toggled),
      });
      take({ ...stepTo(state.rows, rowOf(state, next.key)) });
    },
    planReview: ({ findings }) => session.planReview(findings.map(({ finding }) => finding)),
    annotate: mending.annotate,
    retry: mending.retry,
    dismiss: (notice) => change({ dismissed: new Set(state.dismissed).add(notice) }),
  };
}

function rowOf(state: AuditState, key: string): number {
  return indexOf(state.rows, { key, index: 0, link: -1 });
}
