import type { Document } from "../../model/documents";
import type { Ledger } from "../../model/ledger";
import type { WorkbookSnapshot } from "../../sheet/snapshot";

/** A file, or the workbook itself, with what stands in it. */
export interface UnitFile {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly documents: readonly Document[];
  readonly ledgers: readonly Ledger[];
}
