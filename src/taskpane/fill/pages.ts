import type { JobPages } from "../jobs/job";
import { BatchPage } from "./batch/batch-page";
import { CompletePage } from "./complete/complete-page";
import { EmptyFormPage } from "./empty-form/empty-form-page";
import type { FillJob } from "./jobs";
import { LibraryPage } from "./library/library-page";
import { LongTablePage } from "./long-table/long-table-page";
import { NewProjectPage } from "./new-project/new-project-page";
import { RollPage } from "./roll/roll-page";

/** The pages of 填表 by their jobs. */
export const FILL_PAGES: JobPages<FillJob> = {
  "new-project": NewProjectPage,
  batch: BatchPage,
  "empty-form": EmptyFormPage,
  library: LibraryPage,
  complete: CompletePage,
  roll: RollPage,
  "long-table": LongTablePage,
};
