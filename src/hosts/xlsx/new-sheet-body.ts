import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { newSharedTexts } from "./add-strings";
import type { PackageDraft } from "./draft";
import { sheetBody } from "./new-sheet-part";
import { newStyles } from "./new-styles";

/** Whether there are formulas of which nobody knows what they give; programs show nothing there until they compute. */
export function hasUnknownValues({ formulas, values }: SheetSnapshot): boolean {
  return formulas.some((row, r) => row.some((formula, c) => formula !== null && values[r]?.[c] === null));
}

/** The content and look of a sheet; what cells refer to is put into the parts of styles and shared texts. */
export function writeBody(
  draft: PackageDraft,
  sheet: NewSheet,
  sharedPath: string | undefined,
): ReturnType<typeof sheetBody> {
  const styles = newStyles(draft);
  const texts = newSharedTexts(draft, sharedPath);
  let shared = 0;
  const share = (text: string): number | undefined => {
    const number = texts.numberOf(text);
    if (number !== undefined) shared++;
    return number;
  };
  const body = sheetBody(sheet, { styles, share });
  styles.finish();
  texts.finish(shared);
  return body;
}

/** What a user reads where texts were too long for their cells. */
export function textsCut(name: string, count: number): string {
  return `工作表“${name}”有 ${count} 个单元格的文字超过 32767 个字，只写了前面的部分。请把原文分到几个单元格。`;
}
