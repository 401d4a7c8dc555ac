import * as z from "zod/mini";
import { LEDGER_TABLES } from "../budget/ledger-tables";

const text = z.optional(z.string());

/** What is needed to make a sheet again, as it is kept in a hidden column of 汇总来源. */
const RECIPE = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("budget-tables"),
    part: z.string(),
    ledger: z.string(),
    tables: z.array(z.enum(LEDGER_TABLES)),
    department: text,
    unit: text,
    year: text,
    figures: z.enum(["auto", "formulas", "values"]),
  }),
  z.object({ kind: z.literal("project-summary"), part: z.string() }),
  z.object({ kind: z.literal("department"), part: z.string(), name: text, year: text }),
  z.object({
    kind: z.literal("units"),
    part: z.string(),
    files: z.array(z.string()),
    department: text,
    year: text,
    origin: z.enum(["columns", "sheets"]),
  }),
  z.object({ kind: z.literal("narrative"), part: z.string(), year: text, last: z.array(z.string()) }),
  z.object({ kind: z.literal("charts"), part: z.string() }),
]);

/** How a sheet was made; `part` tells it from the other sheets that were made with it. */
export type Recipe = z.infer<typeof RECIPE>;

/** The recipe as it is kept in a cell. */
export function writeRecipe(recipe: Recipe): string {
  return JSON.stringify(recipe);
}

/** Reads a recipe; undefined where someone wrote something else into its cell. */
export function readRecipe(text: string): Recipe | undefined {
  try {
    const parsed = RECIPE.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
