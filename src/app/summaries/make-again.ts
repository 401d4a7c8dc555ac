import type { Steps } from "../../model/steps";
import type { NewSheet } from "../../sheet/edit";
import type { MadeSheet } from "../../summaries/made/made-sheets";
import type { Recipe } from "../../summaries/made/recipe";
import type { UnitFile } from "../../summaries/units/unit-file";
import { freeSheetName } from "../../templates/sheet-name";
import { makeSummary } from "./make-summary";
import type { Making } from "./making";
import { requestOf, type MissingFiles } from "./request-of";
import type { SummaryAbout, SummaryRequest } from "./summary-request";

/** Sheets that were made in one go, made again. */
export interface MadeAgain extends Partial<MissingFiles> {
  /** The lines of 汇总来源. */
  readonly sheets: readonly MadeSheet[];
  readonly making?: Making;
  /** Those of the sheets that were made again. */
  readonly parts: readonly { readonly sheet: MadeSheet; readonly part: string; readonly fresh: NewSheet }[];
  /** Why nothing was made: a Chinese sentence. */
  readonly because?: string;
}

/** Makes the sheets of some kinds again, with the sheets that were made with them. */
export function* makeAgain(
  asked: readonly MadeSheet[],
  known: readonly MadeSheet[],
  isMeant: (kind: Recipe["kind"]) => boolean,
  about: SummaryAbout,
  files: readonly UnitFile[],
): Steps<readonly MadeAgain[]> {
  const groups = new Map<string, MadeSheet[]>();
  for (const sheet of known) {
    if (!sheet.recipe || !sheet.isThere || !isMeant(sheet.recipe.kind)) continue;
    const key = JSON.stringify({ ...sheet.recipe, part: "" });
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  const made: MadeAgain[] = [];
  for (const group of groups.values()) {
    // The same table may have been made twice with the same options; each time is a group of its own.
    for (const sheets of rounds(group)) {
      if (sheets.some((sheet) => asked.includes(sheet))) made.push(yield* again(sheets, about, files));
    }
  }
  return made;
}

/** Lines parted so that each part of a recipe is among them once. */
function rounds(sheets: readonly MadeSheet[]): MadeSheet[][] {
  const found: MadeSheet[][] = [];
  for (const sheet of sheets) {
    const round = found.find((each) => each.every(({ recipe }) => recipe?.part !== sheet.recipe?.part));
    if (round) round.push(sheet);
    else found.push([sheet]);
  }
  return found;
}

function* again(
  sheets: readonly MadeSheet[],
  about: SummaryAbout,
  files: readonly UnitFile[],
): Steps<MadeAgain> {
  const request = requestOf(sheets[0]!.recipe!, about, files);
  if ("missing" in request) return { sheets, parts: [], missing: request.missing };
  const names = new Map(sheets.map(({ recipe, sheet }) => [recipe!.part, sheet]));
  const taken = about.workbook.sheets.map(({ name }) => name);
  const making = yield* makeSummary(narrowed(request, names), about, (wanted, part) => {
    const name = names.get(part) ?? freeSheetName(taken, wanted);
    taken.push(name);
    return name;
  });
  const parts = making.sheets.flatMap(({ part, sheet: fresh }) => {
    const sheet = sheets.find(({ recipe }) => recipe!.part === part);
    return sheet ? [{ sheet, part, fresh }] : [];
  });
  const because = making.sheets.length === 0 ? making.remarks[0]?.text : undefined;
  return { sheets, making, parts, ...(because !== undefined && { because }) };
}

/** Tables whose sheets are gone are not made, or formulas of others would name them. */
function narrowed(request: SummaryRequest, names: ReadonlyMap<string, string>): SummaryRequest {
  if (request.kind !== "budget-tables") return request;
  return { ...request, tables: request.tables.filter((table) => names.has(table)) };
}
