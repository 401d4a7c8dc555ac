import type { CommandDesk } from "./command";

/** Brings the pane into sight with its list uncovered; where it stays hidden, it says so once it is opened. */
export async function showList({ session, model, showPane }: CommandDesk): Promise<void> {
  model.closePage();
  model.showRelations(false);
  const shown = await showPane();
  if (!shown.ok) session.tell(shown.problem);
}
