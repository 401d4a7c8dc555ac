import { BUILT_IN_CODES } from "../model/classification/built-in";
import type { Classification } from "../model/classification/classification";
import { finish, type Steps } from "../model/steps";
import { workbookReader, type WorkbookReading } from "../forms/read-workbook";
import { formulaSheets } from "../reports/formula-sheet";
import { reviewSheets } from "../reports/review-sheet";
import { ALL_RULES } from "../rules/catalogue";
import type { Finding, Outcome, OutcomeKind } from "../rules/outcome";
import { packOf } from "../rules/packs";
import type { PackName } from "../rules/pack-names";
import type { Profile } from "../rules/profile";
import { isAsked, ruleRunner } from "../rules/run-rules";
import { SEVERITIES } from "../sheet/mark";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { chooseProfile, onlyThese } from "./choose-profile";
import { keepFormulas } from "./formula-fixes";
import { ownRelations, ownRules, problemOutcomes, type OwnRelations } from "./own-relations";
import { withoutLists } from "./without-lists";
import { sift, type StaleWaiver, type WaivedFinding } from "./waivers";

/** Everything a check of a workbook found out. */
export interface CheckReport {
  readonly workbook: string;
  readonly reading: WorkbookReading;
  readonly profile: Profile;
  /** Why this profile was taken. */
  readonly profileReason: string;
  readonly classification: Classification;
  /** The relations that the user wrote, in the profile and in the workbook. */
  readonly own: OwnRelations;
  readonly outcomes: readonly Outcome[];
  /** The findings that stand, gravest first, then in the order of sheets and rows. */
  readonly findings: readonly Finding[];
  /** Findings that are set aside with a reason on the workbook's 审核意见 sheet, in the same order. */
  readonly waived: readonly WaivedFinding[];
  readonly stale: readonly StaleWaiver[];
}

/**
 * Reads a workbook's tables and lets the rules answer for them; `profile` overrides the choice by form and year, `packs`
 * the profile's own packs, and `classification` the built-in codes.
 */
export type CheckWorkbook = (
  workbook: WorkbookSnapshot,
  profile?: Profile,
  packs?: readonly PackName[],
  classification?: Classification,
) => Steps<CheckReport>;

/** Checks a workbook afresh, all at once. */
export function checkWorkbook(...asked: Parameters<CheckWorkbook>): CheckReport {
  return finish(workbookChecker()(...asked));
}

/**
 * Checks a workbook again and again. Only sheets that are other objects than the last time are read, and only rules are
 * asked that look at a table which says something else; the report is that of a check afresh.
 */
export function workbookChecker(): CheckWorkbook {
  const readWorkbook = workbookReader();
  const runRules = ruleRunner();
  return function* (workbook, profile, packs, classification = BUILT_IN_CODES) {
    const reviews = reviewSheets(workbook);
    const formulas = formulaSheets(workbook);
    const reading = yield* readWorkbook(withoutLists(workbook, reviews, formulas));
    const choice = profile
      ? { profile, reason: `由用户选定“${profile.name}”口径` }
      : chooseProfile(reading.documents, workbook.name);
    const taken = packs ?? choice.profile.packs;
    const own = ownRelations(choice.profile, formulas);
    const known = [...ALL_RULES, ...ownRules(own)];
    const rules = known.filter((rule) => taken.includes(packOf(rule)));
    const { documents, unrecognised } = reading;
    const answers = yield* runRules(rules, documents, choice.profile, classification, unrecognised);
    const outcomes = keepFormulas([...answers, ...problemOutcomes(own)], workbook);
    const found = outcomes.flatMap((outcome) => outcome.findings);
    const asked = new Set(rules.filter((rule) => isAsked(rule, choice.profile)));
    const notAsked = new Set(known.filter((rule) => !asked.has(rule)).map(({ title }) => title));
    const { open, waived, stale } = sift(inOrder(found, workbook), reviews, notAsked);
    return {
      workbook: workbook.name,
      reading,
      profile: choice.profile,
      profileReason: choice.reason + onlyThese(taken),
      classification,
      own,
      outcomes: withoutFindings(outcomes, new Set(waived.map(({ finding }) => finding))),
      findings: open,
      waived,
      stale,
    };
  };
}

/** Answers without findings that were set aside. */
function withoutFindings(outcomes: readonly Outcome[], aside: ReadonlySet<Finding>): readonly Outcome[] {
  if (aside.size === 0) return outcomes;
  return outcomes.map((outcome) => ({
    ...outcome,
    findings: outcome.findings.filter((finding) => !aside.has(finding)),
  }));
}

/** How many answers of each kind there are; `waived` are those whose findings are all set aside, and no `fail`. */
export function countOutcomes(outcomes: readonly Outcome[]): Record<OutcomeKind | "waived", number> {
  const counts = {
    pass: 0,
    fail: 0,
    notApplicable: 0,
    insufficient: 0,
    unreadable: 0,
    crashed: 0,
    waived: 0,
  };
  for (const { kind, findings } of outcomes) {
    counts[kind === "fail" && findings.length === 0 ? "waived" : kind]++;
  }
  return counts;
}

function inOrder(findings: readonly Finding[], workbook: WorkbookSnapshot): Finding[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return findings
    .map((finding) => ({ finding, ...finding.at, sheet: sheets.get(finding.at.sheet) ?? 0 }))
    .sort((a, b) => weigh(a) - weigh(b) || a.sheet - b.sheet || a.row - b.row || a.col - b.col)
    .map(({ finding }) => finding);
}

function weigh({ finding }: { readonly finding: Finding }): number {
  return SEVERITIES.indexOf(finding.severity);
}
