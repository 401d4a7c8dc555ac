import { jsonText } from "../../model/json-text/write-json";
import { PROFILES } from "../profiles";
import type { Profile } from "../profile";

/** A profile as a text to start one's own from: one of the built-in ones gets a name of its own. */
export function profileText(profile: Profile): string {
  const own = PROFILES.some(({ id }) => id === profile.id)
    ? { ...profile, id: `${profile.id}-own`, name: `${profile.name}（自定义）` }
    : profile;
  return `${jsonText(own)}\n`;
}
