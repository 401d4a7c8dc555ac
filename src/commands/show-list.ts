import type { CommandDesk } from "./command";

/**
 * Brings the pane into sight with its list uncovered, and waits for what is being done there. A pane that stays hidden
 * says why once it is opened; a check takes away what was told before, so that comes last.
 */
export async function showList(desk: CommandDesk, doing?: Promise<void>): Promise<void> {
  desk.place.show("audit");
  desk.model.closePage();
  desk.model.showRelations(false);
  const shown = await desk.showPane();
  await doing;
  if (!shown.ok) desk.session.tell(shown.problem);
}
