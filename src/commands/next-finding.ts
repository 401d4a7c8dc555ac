import type { Session } from "../app/session";
import type { Problem } from "../sheet/result";
import { goToNext } from "../taskpane/audit/go-to-next";
import type { CommandDesk } from "./command";
import { showList } from "./show-list";

const NONE_LISTED: Problem = {
  code: "no-finding",
  message: "窗格的列表里没有问题，没有下一个。请看一看：范围是不是“本表”，有没有筛选或搜索。",
};

/** 下一个问题: selects the next cell of those in the list; where there is none, the pane comes up and says so. */
export async function nextFinding(desk: CommandDesk): Promise<void> {
  await whenChecked(desk.session);
  if (goToNext(desk.model)) return;
  await showList(desk);
  // A failed check is told by the pane itself, and then nobody knows whether there is a finding.
  if (desk.session.state().report) desk.session.tell(NONE_LISTED);
}

/** Waits for the first check, so that the very first click finds something to go to. */
function whenChecked(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { report, status } = session.state();
      if (report === undefined && status === "checking") return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.subscribe(look);
    look();
  });
}
