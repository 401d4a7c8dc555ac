/** Finds the sheets of a workbook by their names, within one request. */
export type SheetNamed = (name: string) => Excel.Worksheet;

/** One write that gives a new sheet something beside content and look. */
export interface ExtraStep {
  readonly bytes: number;
  lay(sheetNamed: SheetNamed): void;
  /** Takes away what it has laid. Steps without it come to the same however often they are laid. */
  takeAway?(sheetNamed: SheetNamed): void;
}

/** What a kind of extras comes to. */
export interface KindSteps {
  readonly steps: readonly ExtraStep[];
  /** Why things were left out, a reason each. */
  readonly leftOut: readonly string[];
}
