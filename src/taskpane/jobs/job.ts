import type { ReactNode } from "react";
import type { Session } from "../../app/session";

/** A job as a list of jobs shows it. */
export interface Job<J extends string> {
  readonly id: J;
  readonly name: string;
  /** What it gives. */
  readonly gives: string;
}

/**
 * What every page of a job is given. Around a page there are 返回 with Esc, 撤销 and the notices; the page itself is a
 * PageBody with what it is about, and a PageFoot where it has buttons that are to stay in sight. It stays mounted once
 * it was opened, so that what was typed is there when the user comes back.
 */
export interface JobPageProps {
  /** Its edits keep 撤销 and the other buttons of the pane waiting while they are carried out. */
  readonly session: Session;
  /** Goes back to the list of jobs. */
  readonly onBack: () => void;
}

/** A page of a job. */
export type JobPage = (props: JobPageProps) => ReactNode;

/** The pages of a tab by their jobs; a job without a page is not listed. */
export type JobPages<J extends string> = Readonly<Partial<Record<J, JobPage>>>;
