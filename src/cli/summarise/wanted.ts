import type { Arguments } from "../command";
import { isFolder } from "../walk";

/** The kinds of summaries as --make names them, with what users call each. */
export const MAKES = ["tables", "projects", "department", "narrative", "charts", "units"] as const;
export type Make = (typeof MAKES)[number];

/** How 来源 is shown of several units. */
export const ORIGINS = ["columns", "sheets"] as const;
export type Origin = (typeof ORIGINS)[number];

/** What is made of one file where --make does not say: whatever it holds the sources of. */
export const USUAL: readonly Make[] = ["tables", "projects"];

/** What a command line wants to be made; several files, or a folder of them, are several units. */
export function wantedOf({ makes, paths }: Pick<Arguments, "makes" | "paths">): readonly Make[] {
  if (makes) return MAKES.filter((make) => makes.includes(make));
  return paths.length > 1 || paths.some(isFolder) ? ["units"] : USUAL;
}
