import type { Scope } from "../taskpane/audit/scope";
import type { CommandDesk } from "./command";
import { showList } from "./show-list";

/** 审核本表: reads and checks again, and lists what is wrong in the table under the cursor. */
export async function auditTable(desk: CommandDesk): Promise<void> {
  await audit(desk, "table");
}

/** 审核工作簿: reads and checks again, and lists everything. */
export async function auditWorkbook(desk: CommandDesk): Promise<void> {
  await audit(desk, "workbook");
}

/** 审核此表, in the menu of a cell: that cell is the selected one, so its table is the one under the cursor. */
export async function auditHere(desk: CommandDesk): Promise<void> {
  await audit(desk, "table");
}

async function audit(desk: CommandDesk, scope: Scope): Promise<void> {
  desk.model.setScope(scope);
  await showList(desk, desk.session.check());
}
