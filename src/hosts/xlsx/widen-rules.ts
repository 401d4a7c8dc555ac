import { areaToA1, parseArea, type Area } from "../../sheet/address";
import { overlaps } from "../../sheet/moved-merges";
import type { RowsCome } from "../../sheet/row-moves";
import type { SheetPart } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributePlaces, childrenOf, plainText, type Element } from "./elements";
import { readsOf } from "./formula-reads";
import { rulesOf } from "./mark-rules";
import type { Patch } from "./patch";
import { rewriteSheet } from "./set-lines";

/** What says for which cells something holds, and where that is written. */
interface Scope {
  readonly kind: "validation" | "format";
  readonly areas: readonly Area[];
  readonly place: { readonly from: number; readonly to: number };
  /** Whether its formulas speak of cells, and so of other ones where its first cell is another. */
  readonly isRelative: boolean;
}

/** Lets drop-downs and conditional formats of the rows that new ones are like hold in those too; marks of ours stay as they are. */
export function widenRules(draft: PackageDraft, sheet: SheetPart, come: readonly RowsCome[]): void {
  rewriteSheet(draft, sheet, (text, root) => {
    const scopes = scopesOf(text, childrenOf(text, root), sheet.name);
    const validated = scopes.filter(({ kind }) => kind === "validation").flatMap(({ areas }) => areas);
    return scopes.flatMap((scope): Patch[] => {
      const added = come.flatMap((rows) => addedTo(scope, rows, validated));
      if (added.length === 0) return [];
      return [{ ...scope.place, text: [...scope.areas, ...added].map(areaToA1).join(" ") }];
    });
  });
}

function addedTo(
  { kind, areas, isRelative }: Scope,
  { from, count, like }: RowsCome,
  validated: readonly Area[],
): Area[] {
  const first = Math.min(...areas.map(({ top }) => top));
  if (isRelative && from < first) return [];
  return areas
    .filter(({ top, bottom }) => top <= like && like <= bottom)
    .map(({ left, right }) => ({ top: from, bottom: from + count - 1, left, right }))
    .filter((area) => !(kind === "validation" ? validated : areas).some((each) => overlaps(each, area)));
}

const HOLDERS = new Set(["dataValidations", "extLst", "ext", "conditionalFormattings"]);

function scopesOf(text: string, elements: readonly Element[], home: string): Scope[] {
  return elements.flatMap((element) => {
    if (HOLDERS.has(element.name)) return scopesOf(text, childrenOf(text, element), home);
    if (element.name === "dataValidation") return scopeOf(text, element, "validation", home);
    if (element.name !== "conditionalFormatting") return [];
    return rulesOf(text, [element]).some(({ isOurs }) => isOurs)
      ? []
      : scopeOf(text, element, "format", home);
  });
}

function scopeOf(text: string, element: Element, kind: Scope["kind"], home: string): Scope[] {
  const attribute = attributePlaces(text, element).find(({ name }) => name === "sqref")?.value;
  const child = childrenOf(text, element).find(({ name }) => name === "sqref");
  const place = attribute ?? (child && { from: child.inner, to: child.innerEnd });
  if (!place) return [];
  const written = plainText(text.slice(place.from, place.to)).trim().split(/\s+/);
  const areas = written.flatMap((area) => parseArea(area) ?? []);
  if (areas.length === 0 || areas.length < written.length) return [];
  const isRelative = formulasOf(text, element).some((formula) => readsOf(formula, home)?.length !== 0);
  return [{ kind, areas, place, isRelative }];
}

const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);

function formulasOf(text: string, element: Element): string[] {
  return childrenOf(text, element).flatMap((child) =>
    FORMULAS.has(child.name) && childrenOf(text, child).length === 0
      ? [plainText(text.slice(child.inner, child.innerEnd))]
      : formulasOf(text, child),
  );
}
