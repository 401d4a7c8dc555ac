/** What this Excel can do above the floor that the manifest asks for (ExcelApi 1.9). */
export interface Abilities {
  /** Merged areas can be read (1.13). */
  readonly mergedAreas: boolean;
  /** Events of cells say whether this add-in caused them (1.14). */
  readonly triggerSource: boolean;
  /** Notes can be read and written (1.18). */
  readonly notes: boolean;
  /** Several areas can be selected at once (1.18). */
  readonly selectAreas: boolean;
  /** Comments can be read, which share the place of notes (1.10). */
  readonly comments: boolean;
}

/**
 * What this Excel can do. Its word alone is not enough: it answers for the program, and the library may be older, so
 * that the member must be there as well.
 */
export function abilitiesOfExcel(): Abilities {
  return {
    mergedAreas: isSet("1.13") && "getMergedAreasOrNullObject" in Excel.Range.prototype,
    triggerSource: isSet("1.14"),
    notes: isSet("1.18") && "notes" in Excel.Worksheet.prototype,
    selectAreas: isSet("1.18") && "select" in Excel.RangeAreas.prototype,
    comments: isSet("1.10") && "comments" in Excel.Worksheet.prototype,
  };
}

function isSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
