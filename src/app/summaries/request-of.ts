import type { Recipe } from "../../summaries/made/recipe";
import type { UnitFile } from "../../summaries/units/unit-file";
import { ownFile } from "./own-file";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

/** Names of files that a sheet was made from and that are not there. */
export interface MissingFiles {
  readonly missing: readonly string[];
}

/** The request that a sheet was made by; it cannot be made again as it was while files are missing. */
export function requestOf(
  recipe: Recipe,
  about: SummaryAbout,
  files: readonly UnitFile[],
): SummaryRequest | MissingFiles {
  switch (recipe.kind) {
    case "budget-tables":
      return {
        ...only(recipe),
        kind: recipe.kind,
        ledger: recipe.ledger,
        tables: recipe.tables,
        figures: recipe.figures,
      };
    case "project-summary":
    case "charts":
      return { kind: recipe.kind };
    case "department":
      return { kind: recipe.kind, ...only(recipe) };
    case "units": {
      const found = filesOf(recipe.files, about, files);
      if ("missing" in found) return found;
      return { kind: recipe.kind, files: found, origin: recipe.origin, ...only(recipe) };
    }
    case "narrative": {
      const found = filesOf(recipe.last, about, files);
      if ("missing" in found) return found;
      return { kind: recipe.kind, ...only(recipe), ...(found.length > 0 && { last: found }) };
    }
  }
}

interface Asked {
  readonly name?: string | undefined;
  readonly department?: string | undefined;
  readonly unit?: string | undefined;
  readonly year?: string | undefined;
}

function only({ name, department, unit, year }: Asked) {
  return {
    ...(name !== undefined && { name }),
    ...(department !== undefined && { department }),
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
  };
}

/** The files of some names, the workbook itself among them where it is named. */
function filesOf(
  names: readonly string[],
  about: SummaryAbout,
  files: readonly UnitFile[],
): readonly UnitFile[] | MissingFiles {
  const known = new Map(files.map((file) => [file.name, file]));
  if (!known.has(about.workbook.name)) known.set(about.workbook.name, ownFile(about));
  const missing = names.filter((name) => !known.has(name));
  return missing.length > 0 ? { missing } : names.flatMap((name) => known.get(name) ?? []);
}
