import { documentTitle, GRADES, type Document, type ProjectTarget, type DepartmentTarget } from "../model/documents";
import type { Field } from "../model/field";
import type { FindingDraft, IndicatorRule, Rule, RuleContext, TableRule } from "./define-rule";
import { fingerprint } from "./fingerprint";
import { gateColumns, gateFields, gateIndicator, gatePlan, type Obstacle } from "./gate";
import type { Finding, Outcome, OutcomeKind } from "./outcome";
import type { Profile } from "./profile";

const GRADE_COLUMNS = ["indicator", ...GRADES] as const;

/** Lets every rule answer for every table, and once for the workbook where it looks at all of them. */
export function runRules(rules: readonly Rule[], documents: readonly Document[], profile: Profile): Outcome[] {
  const outcomes = rules
    .filter((rule) => profile.severities[rule.id] !== "off")
    .flatMap((rule) =>
      rule.on === "Workbook"
        ? [answer(rule, null, profile, (context) => void rule.check(documents, context))]
        : documents.flatMap((document) => answerFor(rule, document, profile)),
    );
  return letSpecificSpeak(rules, outcomes);
}

/** A rule's answer for one table; none where the rule is not about tables of its kind. */
function answerFor(rule: Exclude<Rule, { on: "Workbook" }>, document: Document, profile: Profile): Outcome[] {
  if (rule.on === "GradedIndicator") {
    if (document.kind !== "ActivityTargets") return [];
    const { columns } = document;
    return [
      answer(rule, document, profile, (context) => {
        const missing = GRADE_COLUMNS.map((key) => columns[key]).find((column) => column.state !== "given");
        if (missing) return { kind: "insufficient", because: `没有找到“${missing.label}”列` };
        for (const activity of document.activities) {
          for (const indicator of activity.indicators) {
            rule.check(indicator, aboutSubject(context, indicator.name));
          }
        }
        return undefined;
      }),
    ];
  }
  if (document.kind === "ActivityTargets") return [];
  if (rule.on === "Indicator") {
    return [answer(rule, document, profile, (context) => checkIndicators(rule, document, context))];
  }
  if (rule.on !== "ProjectOrDepartment" && rule.on !== document.kind) return [];
  return [answer(rule, document, profile, (context) => checkTable(rule, document, context))];
}

function checkIndicators(
  rule: IndicatorRule,
  table: ProjectTarget | DepartmentTarget,
  context: RuleContext,
): Obstacle | undefined {
  const obstacle = gateColumns(table.columns, rule.sight) ?? gateEmpty(table);
  if (obstacle) return obstacle;
  for (const indicator of table.indicators) {
    const unseen = gateIndicator(indicator, rule.sight);
    if (unseen) context.unseen(unseen.because);
    else rule.check(indicator, aboutSubject(context, indicator.level3));
  }
  return undefined;
}

/** Findings on the indicators of one table are told apart by the indicator's name, not by its row. */
function aboutSubject(context: RuleContext, name: Field<string>): RuleContext {
  const subject = name.state === "given" ? name.value : "";
  return { ...context, report: (draft) => context.report({ subject, ...draft }) };
}

function checkTable(
  rule: TableRule,
  table: ProjectTarget | DepartmentTarget,
  context: RuleContext,
): Obstacle | undefined {
  const obstacle =
    gateFields({ ...table }, rule.sight) ??
    (rule.plan ? gatePlan(table.kind === "ProjectTarget" ? table.plan : []) : undefined) ??
    (rule.columns && (gateColumns(table.columns, rule.columns) ?? gateEmpty(table)));
  if (obstacle) return obstacle;
  const { columns } = rule;
  if (!columns) {
    rule.check(table, context);
    return undefined;
  }
  const indicators = table.indicators.filter((indicator) => {
    const unseen = gateIndicator(indicator, columns);
    if (unseen) context.unseen(unseen.because);
    return !unseen;
  });
  rule.check({ ...table, indicators }, context);
  return undefined;
}

function gateEmpty(table: ProjectTarget | DepartmentTarget): Obstacle | undefined {
  return table.indicators.length === 0
    ? { kind: "insufficient", because: "表里一条指标也没有" }
    : undefined;
}

/** Runs one check and puts its answer together; a rule that throws is reported as crashed, never as a pass. */
function answer(
  rule: Rule,
  document: Document | null,
  profile: Profile,
  check: (context: RuleContext) => Obstacle | undefined | void,
): Outcome {
  const drafts: FindingDraft[] = [];
  const unseen: string[] = [];
  let refusal: string | undefined;
  const context: RuleContext = {
    profile,
    report: (draft) => drafts.push(draft),
    unseen: (because) => unseen.push(because),
    notApplicable: (because) => (refusal = because),
  };
  const outcome = (kind: OutcomeKind, because: string, findings: readonly Finding[] = []): Outcome => ({
    rule: rule.id,
    kind,
    table: document && {
      sheet: document.source.sheet,
      row: document.source.area.top,
      title: documentTitle(document),
    },
    because,
    findings,
  });
  let obstacle: Obstacle | undefined;
  try {
    obstacle = check(context) ?? undefined;
  } catch (error) {
    return outcome("crashed", `规则“${rule.title}”运行出错：${String(error)}`);
  }
  if (obstacle) return outcome(obstacle.kind, obstacle.because);
  if (drafts.length > 0) return outcome("fail", "", findingsOf(rule, document, profile, drafts));
  if (unseen.length > 0) return outcome("insufficient", summarise(unseen));
  return refusal === undefined ? outcome("pass", "") : outcome("notApplicable", refusal);
}

function summarise(reasons: readonly string[]): string {
  const shown = [...new Set(reasons)].slice(0, 3).join("；");
  return reasons.length > 3 ? `${shown}；等 ${reasons.length} 处` : shown;
}

function findingsOf(
  rule: Rule,
  document: Document | null,
  profile: Profile,
  drafts: readonly FindingDraft[],
): Finding[] {
  const override = profile.severities[rule.id];
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const { at, message, how, related = [], difference, allowed } = draft;
    const identity = [
      rule.id,
      document ? documentTitle(document) : "",
      at.label,
      at.text ?? "",
      draft.subject ?? "",
      ...related.flatMap((other) => [other.role, other.at.text ?? ""]),
    ];
    const repeats = seen.get(identity.join("\u001f")) ?? 0;
    seen.set(identity.join("\u001f"), repeats + 1);
    return {
      rule: rule.id,
      title: rule.title,
      severity: override === undefined || override === "off" ? (draft.severity ?? rule.severity) : override,
      at: at.at,
      place: at.label,
      message,
      why: rule.why,
      how: how ?? rule.how,
      basis: rule.basis,
      related: related.map((other) => ({ role: other.role, at: other.at.at, value: other.at.text ?? "" })),
      difference,
      allowed,
      fingerprint: fingerprint([...identity, String(repeats)]),
    };
  });
}

/** Where two rules speak of one cell, the more specific one is kept. */
function letSpecificSpeak(rules: readonly Rule[], outcomes: readonly Outcome[]): Outcome[] {
  const spoken = new Set(outcomes.flatMap(({ findings }) => findings.map(cellKey)));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return outcomes.map((outcome) => {
    const yieldsTo = byId.get(outcome.rule)?.yieldsTo ?? [];
    if (yieldsTo.length === 0 || outcome.findings.length === 0) return outcome;
    const kept = outcome.findings.filter(
      (finding) => !yieldsTo.some((other) => spoken.has(cellKey({ ...finding, rule: other }))),
    );
    if (kept.length > 0) return { ...outcome, findings: kept };
    return { ...outcome, kind: "notApplicable", because: "同一处已由更具体的规则指出", findings: [] };
  });
}

function cellKey({ rule, at }: Pick<Finding, "rule" | "at">): string {
  return `${rule}\u001f${at.sheet}\u001f${at.row}\u001f${at.col}`;
}
