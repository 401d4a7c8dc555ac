import type { Session } from "../../app/session";

/** What every page of 填表 is given. */
export interface FillPageProps {
  readonly session: Session;
  /** Goes back to the list of jobs. */
  readonly onBack: () => void;
}
