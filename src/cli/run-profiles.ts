import { profileText } from "../rules/profile-text/write-profile";
import type { Arguments } from "./command";
import { listing } from "./lists";
import { builtInProfile } from "./load-profile";
import { print, refuse } from "./output";
import { EXIT } from "./usage";

/** `jixiao profiles`: all profiles, or one as a text to start one's own from. */
export function runProfiles({ paths: [id], format }: Arguments): number {
  const profile = id === undefined ? undefined : builtInProfile(id);
  if (profile && !profile.ok) return refuse(profile.problem);
  print(profile ? profileText(profile.value).trimEnd() : listing("profiles", format));
  return EXIT.clean;
}
