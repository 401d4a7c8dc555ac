import type { CommandDesk } from "./command";

/** 汇总: brings the pane into sight with the summaries that can be made of the workbook, or where the user left them. */
export async function summaries(desk: CommandDesk): Promise<void> {
  desk.place.show("summary");
  const shown = await desk.showPane();
  if (!shown.ok) desk.session.tell(shown.problem);
}
