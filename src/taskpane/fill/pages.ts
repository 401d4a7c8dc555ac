import type { ReactNode } from "react";
import type { FillPageProps } from "./fill-page";
import type { FillJob } from "./jobs";
import { NewProjectPage } from "./new-project/new-project-page";

/** A page of 填表. */
export type FillPage = (props: FillPageProps) => ReactNode;

/** The pages by their jobs; a job without a page is not listed. */
export const FILL_PAGES: Readonly<Partial<Record<FillJob, FillPage>>> = {
  "new-project": NewProjectPage,
};
