import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { newSharedTexts } from "./add-strings";
import { findParts } from "./book-parts";
import type { PackageDraft } from "./draft";
import { sheetBody, type SheetBody } from "./new-sheet-part";
import { newStyles } from "./new-styles";

/** Whether there are formulas of which nobody knows what they give; programs show nothing there until they compute. */
export function hasUnknownValues({ formulas, values }: SheetSnapshot): boolean {
  return formulas.some((row, r) => row.some((formula, c) => formula !== null && values[r]?.[c] === null));
}

/** Writes the bodies of sheets that are added together. */
export interface NewSheetBodies {
  readonly bodyOf: (sheet: NewSheet) => SheetBody;
  /** Puts what cells refer to into the parts of styles and shared texts. */
  readonly finish: () => void;
}

/** Bodies of sheets for a workbook, whose styles and shared texts are read once for all of them. */
export function newSheetBodies(draft: PackageDraft): NewSheetBodies {
  const styles = newStyles(draft);
  const texts = newSharedTexts(draft, findParts(draft.pack).pathOf("sharedStrings"));
  let shared = 0;
  const share = (text: string): number | undefined => {
    const number = texts.numberOf(text);
    if (number !== undefined) shared++;
    return number;
  };
  return {
    bodyOf: (sheet) => sheetBody(sheet, { styles, share }),
    finish: () => {
      styles.finish();
      texts.finish(shared);
    },
  };
}

/** What a user reads where texts were too long for their cells. */
export function textsCut(name: string, count: number): string {
  return `工作表“${name}”有 ${count} 个单元格的文字超过 32767 个字，只写了前面的部分。请把原文分到几个单元格。`;
}
