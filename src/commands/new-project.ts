import type { CommandDesk } from "./command";

/** 新建项目表: brings the pane into sight with the page that asks what a new project table is to say. */
export async function newProject(desk: CommandDesk): Promise<void> {
  desk.place.openJob("fill", "new-project");
  const shown = await desk.showPane();
  if (!shown.ok) desk.session.tell(shown.problem);
}
