import type { Form } from "../../forms/description";
import type { Profile } from "../../rules/profile";
import { PROFILES } from "../../rules/profiles";
import { ok, type Result } from "../../sheet/result";
import { loadProfile } from "../load-profile";

/** The form of which nobody knows more than its columns. */
const ANY_FORM = "project-target/generic";

/** The profile that is named, else the newest that holds for a form in a year. */
export function fillProfile(
  named: string | undefined,
  { id }: Form,
  year: string | undefined,
): Result<Profile> {
  if (named !== undefined) return loadProfile(named);
  const own = PROFILES.filter(({ forms }) => forms.includes(id));
  const fitting = own.length > 0 ? own : PROFILES.filter(({ forms }) => forms.includes(ANY_FORM));
  const newest = [...fitting].sort((a, b) => b.fromYear - a.fromYear);
  return ok(newest.find(({ fromYear }) => year === undefined || fromYear <= Number(year)) ?? newest[0]!);
}
