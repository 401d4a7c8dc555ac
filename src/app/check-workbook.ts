import { readWorkbook, type WorkbookReading } from "../forms/read-workbook";
import type { Finding, Outcome, OutcomeKind } from "../rules/outcome";
import { rulesOf } from "../rules/packs";
import type { PackName, Profile } from "../rules/profile";
import { runRules } from "../rules/run-rules";
import { SEVERITIES } from "../sheet/mark";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { chooseProfile, onlyThese } from "./choose-profile";

/** Everything a check of a workbook found out. */
export interface CheckReport {
  readonly workbook: string;
  readonly reading: WorkbookReading;
  readonly profile: Profile;
  /** Why this profile was taken. */
  readonly profileReason: string;
  readonly outcomes: readonly Outcome[];
  /** All findings, gravest first, then in the order of sheets and rows. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a workbook's tables and lets the rules answer for them; `profile` overrides the choice by form and year, `packs`
 * the profile's own packs.
 */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  profile?: Profile,
  packs?: readonly PackName[],
): CheckReport {
  const reading = readWorkbook(workbook);
  const choice = profile
    ? { profile, reason: `由用户选定“${profile.name}”口径` }
    : chooseProfile(reading.documents, workbook.name);
  const taken = packs ?? choice.profile.packs;
  const outcomes = runRules(rulesOf(taken), reading.documents, choice.profile);
  return {
    workbook: workbook.name,
    reading,
    profile: choice.profile,
    profileReason: choice.reason + onlyThese(taken),
    outcomes,
    findings: inOrder(
      outcomes.flatMap((outcome) => outcome.findings),
      workbook,
    ),
  };
}

/** How many answers of each kind there are. */
export function countOutcomes(outcomes: readonly Outcome[]): Record<OutcomeKind, number> {
  const counts = { pass: 0, fail: 0, notApplicable: 0, insufficient: 0, unreadable: 0, crashed: 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}

function inOrder(findings: readonly Finding[], workbook: WorkbookSnapshot): Finding[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const place = ({ severity, at }: Finding): number[] => [
    SEVERITIES.indexOf(severity),
    sheets.get(at.sheet) ?? 0,
    at.row,
    at.col,
  ];
  return [...findings].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    const differing = first.findIndex((part, index) => part !== second[index]);
    return differing < 0 ? 0 : (first[differing] ?? 0) - (second[differing] ?? 0);
  });
}
