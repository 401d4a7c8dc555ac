import type { PackageDraft } from "./draft";

const TRANSITIONAL_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml";

/** Namespaces of transitional files and what strict ones have instead (ECMA-376 part 1, annex A, and part 4). */
const STRICT_NAMES: readonly (readonly [transitional: string, strict: string])[] = [
  [TRANSITIONAL_KINDS, `${STRICT}/officeDocument/relationships`],
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", `${STRICT}/spreadsheetml/main`],
  [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    `${STRICT}/drawingml/spreadsheetDrawing`,
  ],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", `${STRICT}/drawingml/chart`],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", `${STRICT}/drawingml/main`],
];

/** Whether a package is written in strict Office Open XML, whose names differ. */
export function isStrict(draft: PackageDraft): boolean {
  return (
    draft
      .text("_rels/.rels", "文件目录")
      ?.includes(`${STRICT}/officeDocument/relationships/officeDocument`) ?? false
  );
}

/** A namespace or a kind of link of transitional files as strict files call it; those of other makers stay. */
export function toStrict(name: string): string {
  for (const [transitional, strict] of STRICT_NAMES) {
    if (name === transitional || name.startsWith(`${transitional}/`))
      return strict + name.slice(transitional.length);
  }
  return name;
}
