import type { Session } from "../../app/session";

/**
 * What every page of 填表 is given. Around a page there are 返回 with Esc, 撤销 and the notices; the page itself is a
 * PageBody with what it is about, and a PageFoot where it has buttons that are to stay in sight. It stays mounted once
 * it was opened, so that what was typed is there when the user comes back.
 */
export interface FillPageProps {
  /** Its edits keep 撤销 and the other buttons of the pane waiting while they are carried out. */
  readonly session: Session;
  /** Goes back to the list of jobs. */
  readonly onBack: () => void;
}
