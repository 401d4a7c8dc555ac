import type { ReactNode } from "react";
import type { FillPageProps } from "./fill-page";
import type { FillJob } from "./jobs";
import { BatchPage } from "./batch/batch-page";
import { CompletePage } from "./complete/complete-page";
import { EmptyFormPage } from "./empty-form/empty-form-page";
import { LibraryPage } from "./library/library-page";
import { LongTablePage } from "./long-table/long-table-page";
import { NewProjectPage } from "./new-project/new-project-page";
import { RollPage } from "./roll/roll-page";

/** A page of 填表. */
export type FillPage = (props: FillPageProps) => ReactNode;

/** The pages by their jobs; a job without a page is not listed. */
export const FILL_PAGES: Readonly<Partial<Record<FillJob, FillPage>>> = {
  "new-project": NewProjectPage,
  batch: BatchPage,
  "empty-form": EmptyFormPage,
  library: LibraryPage,
  complete: CompletePage,
  roll: RollPage,
  "long-table": LongTablePage,
};
