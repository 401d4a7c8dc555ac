import { ok, type Result } from "../../sheet/result";
import type { Arguments } from "../command";
import { loadCodes } from "../load-codes";
import { loadProfile } from "../load-profile";
import type { CheckSetup } from "./check-file";

/** What files are to be checked by, with the files that the command line names for it. */
export function loadSetup({ profile: named, codes: table, packs, limits }: Arguments): Result<CheckSetup> {
  const profile = named === undefined ? undefined : loadProfile(named);
  if (profile && !profile.ok) return profile;
  const codes = table === undefined ? undefined : loadCodes(table);
  if (codes && !codes.ok) return codes;
  return ok({ profile: profile?.value, packs, codes: codes?.value, limits });
}
