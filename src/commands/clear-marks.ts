import type { CommandDesk } from "./command";
import { showList } from "./show-list";

/** 清除标记: takes our marks off all cells and sets no more, until they are switched on in the pane. */
export async function clearMarks(desk: CommandDesk): Promise<void> {
  await desk.session.setMarking(false);
  // What could not be cleared is told in the pane, which nobody may have open.
  if (desk.session.state().notices.length > 0) await showList(desk);
}
