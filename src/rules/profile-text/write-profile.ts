import { PROFILES } from "../profiles";
import type { Profile } from "../profile";

/** What fits here stands in one line. */
const WIDTH = 100;

/** A profile as a text to start one's own from: one of the built-in ones gets a name of its own. */
export function profileText(profile: Profile): string {
  const own = PROFILES.some(({ id }) => id === profile.id)
    ? { ...profile, id: `${profile.id}-own`, name: `${profile.name}（自定义）` }
    : profile;
  return `${written(own, "")}\n`;
}

/** JSON in which short lists and groups stand in one line, as people write it. */
function written(value: unknown, indent: string): string {
  const short = inOneLine(value);
  if (typeof value !== "object" || value === null || indent.length + short.length <= WIDTH) return short;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((entry) => deeper + written(entry, deeper)).join(",\n")}\n${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${deeper}${JSON.stringify(name)}: ${written(member, deeper)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${inOneLine(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
