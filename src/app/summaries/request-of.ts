import type { Recipe } from "../../summaries/made/recipe";
import type { UnitFile } from "../../summaries/units/unit-file";
import { ownFile } from "./own-file";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

/** The request that a sheet was made by, or why it cannot be made again as it was: a Chinese sentence. */
export function requestOf(
  recipe: Recipe,
  about: SummaryAbout,
  files: readonly UnitFile[],
): SummaryRequest | string {
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
      if (typeof found === "string") return found;
      return { kind: recipe.kind, files: found, origin: recipe.origin, ...only(recipe) };
    }
    case "narrative": {
      const found = filesOf(recipe.last, about, files);
      if (typeof found === "string") return found;
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
): readonly UnitFile[] | string {
  const known = new Map(files.map((file) => [file.name, file]));
  if (!known.has(about.workbook.name)) known.set(about.workbook.name, ownFile(about));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0) return names.flatMap((name) => known.get(name) ?? []);
  const few = missing.slice(0, 3).map((name) => `“${name}”`);
  return `来源是别的文件：${few.join("、")}${missing.length > 3 ? ` 等 ${missing.length} 个` : ""}，要重新选了才能重新汇总。`;
}
