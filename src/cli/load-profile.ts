import { readFileSync, statSync } from "node:fs";
import type { Profile } from "../rules/profile";
import { profileById, PROFILES } from "../rules/profiles";
import { parseProfileFile } from "../rules/profile-text/parse-profile";
import { problemText } from "../model/json-text/text-problem";
import { failed, ok, type Result } from "../sheet/result";
import { reasonOf } from "./files";

/** The profile that `--profile` names: a built-in one by its id, or one's own by its file. */
export function loadProfile(name: string): Result<Profile> {
  const isFile = /\.json$/i.test(name) || statSync(name, { throwIfNoEntry: false }) !== undefined;
  if (profileById(name) || !isFile) return builtInProfile(name);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(name);
  } catch (error) {
    return failed("unreadable", `口径文件“${name}”打不开：${reasonOf(error)}。`);
  }
  const parsed = parseProfileFile(bytes);
  if (parsed.ok) return ok(parsed.profile);
  const problems = parsed.problems.map((problem) => `  ${problemText(problem)}`);
  return failed("unreadable", [`口径文件“${name}”有 ${problems.length} 处要改：`, ...problems].join("\n"));
}

/** The built-in profile with an id. */
export function builtInProfile(id: string): Result<Profile> {
  const profile = profileById(id);
  if (profile) return ok(profile);
  return failed("usage", `没有“${id}”这个口径，可用：${PROFILES.map((known) => known.id).join("、")}`);
}
