import { parseA1, parseArea, type Area } from "../../sheet/address";
import { severityOfMarkFormula, type Mark, type Severity } from "../../sheet/mark";
import { NOTE_SIGN, type CellNote } from "../../sheet/note";
import type { Result } from "../../sheet/result";
import { findParts, sheetWhere } from "./book-parts";
import { commentsOf, textOf } from "./comments-part";
import { draftPackage } from "./draft";
import { attributesOf, childrenOf, plainText, rootOf, type Element } from "./elements";
import { noteLinks, NOTES_WHERE } from "./note-parts";
import { answering } from "./read-workbook";

/** What of ours stands in a workbook file besides its cells. */
export interface OursInFile {
  readonly marks: readonly Mark[];
  readonly notes: readonly CellNote[];
}

/** More cells than this no check marks: what says so was made to fill the memory. */
const MOST_CELLS = 100_000;

/** The marks and notes of ours that a file has, by whatever program it was saved last. */
export function readOurs(name: string, bytes: Uint8Array): Result<OursInFile> {
  return answering(name, () => {
    const draft = draftPackage(bytes);
    const { sheets } = findParts(draft.pack);
    const marks = sheets.flatMap((sheet) =>
      marksOn(sheet.name, draft.text(sheet.path, sheetWhere(sheet.name)) ?? ""),
    );
    const notes = sheets.flatMap((sheet): CellNote[] => {
      const { comments } = noteLinks(draft, sheet);
      const text = comments && draft.text(comments.target, NOTES_WHERE);
      return text === undefined ? [] : notesOn(sheet.name, text);
    });
    return { marks: marks.slice(0, MOST_CELLS), notes };
  });
}

function marksOn(sheet: string, text: string): Mark[] {
  if (!text.includes("jixiao:mark:")) return [];
  return childrenOf(text, rootOf(text))
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap((format) => {
      const areas = (attributesOf(text, format)["sqref"] ?? "")
        .split(/\s+/)
        .flatMap((area) => parseArea(area) ?? []);
      const severities = childrenOf(text, format).flatMap((rule) => severityOf(text, rule) ?? []);
      return severities.flatMap((severity) => areas.flatMap((area) => marksIn(sheet, area, severity)));
    });
}

function severityOf(text: string, rule: Element): Severity | undefined {
  const formula = childrenOf(text, rule).find(({ name }) => name === "formula");
  return formula && severityOfMarkFormula(plainText(text.slice(formula.inner, formula.innerEnd)));
}

function marksIn(sheet: string, area: Area, severity: Severity): Mark[] {
  const marks: Mark[] = [];
  for (let row = area.top; row <= area.bottom && marks.length < MOST_CELLS; row++) {
    for (let col = area.left; col <= area.right && marks.length < MOST_CELLS; col++) {
      marks.push({ at: { sheet, row, col }, severity });
    }
  }
  return marks;
}

function notesOn(sheet: string, text: string): CellNote[] {
  return commentsOf(text).flatMap(({ element, a1, isOurs }) => {
    const cell = a1 === undefined ? undefined : parseA1(a1);
    if (!isOurs || !cell) return [];
    return [{ at: { sheet, ...cell }, text: textOf(text, element).slice(NOTE_SIGN.length) }];
  });
}
