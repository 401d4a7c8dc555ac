/** What the cells, rows and columns of sheets name by number. */
export interface SheetUses {
  readonly styles: ReadonlySet<number>;
  readonly texts: ReadonlySet<number>;
  /** How many cells have a shared text. */
  readonly textCells: number;
  /** Whether some cell is written in a way that hides which text it has. */
  readonly isUnsure: boolean;
}

const STYLE = /\s(?:s|style)\s*=\s*["']\s*(\d+)/g;
/** A formula may stand before the value. */
const TEXT =
  /\st\s*=\s*["']s["'][^<>]*>\s*(?:<(?:[\w.-]+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)\s*)?<(?:[\w.-]+:)?v(?:\s[^<>]*)?>\s*(\d+)\s*</g;
const TEXT_CELL = /\st\s*=\s*["']s["']/g;

/** What the sheets with these texts use; sooner too much than too little. */
export function usesOf(sheets: readonly string[]): SheetUses {
  const styles = new Set<number>();
  const texts = new Set<number>();
  let [read, seen] = [0, 0];
  for (const sheet of sheets) {
    for (const [, digits] of sheet.matchAll(STYLE)) styles.add(Number(digits));
    for (const [, digits] of sheet.matchAll(TEXT)) {
      texts.add(Number(digits));
      read++;
    }
    for (const _ of sheet.matchAll(TEXT_CELL)) seen++;
  }
  return { styles, texts, textCells: read, isUnsure: read !== seen };
}
