import { mostFrequent } from "../model/most-frequent";
import type { Document } from "../model/documents";
import { PACK_NAMES, type PackName } from "../rules/pack-names";
import type { Profile } from "../rules/profile";
import { PROFILES } from "../rules/profiles";

/** A profile with the reason for which it was taken. */
export interface ProfileChoice {
  readonly profile: Profile;
  /** A Chinese sentence for the user. */
  readonly reason: string;
}

/** Takes the profile that fits the forms and the budget year of a workbook, and says why. */
export function chooseProfile(documents: readonly Document[], workbookName: string): ProfileChoice {
  const targets = documents.filter(({ kind }) => kind !== "BudgetTable");
  const form = mostFrequent(targets.map((document) => document.source.form));
  const formName = documents.find((document) => document.source.form === form)?.source.formName;
  const year = budgetYear(documents, workbookName);
  const profile = form === undefined ? undefined : profileFor(form, year);
  if (!profile) return { profile: generalProfile(), reason: "没有认出表样，按中央通用口径" };
  const because =
    year === undefined ? `表样是“${formName}”，年度未能确定` : `表样是“${formName}”，预算年度 ${year}`;
  return { profile, reason: `${because}，所以用“${profile.name}”口径` };
}

/** The profile for a form in a year, or the newest where the year is unknown; undefined for forms that have none. */
export function profileFor(form: string, year: number | undefined): Profile | undefined {
  const candidates = PROFILES.filter(({ forms }) => forms.includes(form)).sort(
    (a, b) => b.fromYear - a.fromYear,
  );
  return candidates.find(({ fromYear }) => year !== undefined && fromYear <= year) ?? candidates[0];
}

/** The profile for forms that have none of their own. */
export function generalProfile(): Profile {
  return PROFILES.find(({ forms }) => forms.includes("project-target/generic")) ?? PROFILES[0]!;
}

/** Says which packs a check was limited to; "" where all rules answered. */
export function onlyThese(packs: readonly PackName[]): string {
  const taken = PACK_NAMES.filter((name) => packs.includes(name));
  return taken.length === PACK_NAMES.length ? "" : `；只查${taken.join("、")}`;
}

/** The budget year: from a 年度 field or a project code (its digits 7 and 8), else from the file's name. */
export function budgetYear(documents: readonly Document[], workbookName: string): number | undefined {
  const years = documents.flatMap((document): number[] => {
    if (document.kind === "ActivityTargets") {
      return document.activities.flatMap(({ year }) => (year.state === "given" ? yearIn(year.value) : []));
    }
    if (document.year.state === "given") return yearIn(document.year.value);
    if (document.kind === "ProjectTarget" && document.code.state === "given") {
      const digits = /^\d{6}(\d{2})/.exec(document.code.value)?.[1];
      return digits === undefined ? [] : [2000 + Number(digits)];
    }
    return [];
  });
  return mostFrequent(years) ?? yearIn(workbookName)[0];
}

function yearIn(text: string): number[] {
  const match = /20\d{2}/.exec(text.normalize("NFKC"));
  return match ? [Number(match[0])] : [];
}
