import { auditHere, auditTable, auditWorkbook } from "./audit";
import { clearMarks } from "./clear-marks";
import type { Command } from "./command";
import { newProject } from "./new-project";
import { nextFinding } from "./next-finding";
import { summaries } from "./summaries";

/** What the buttons do, by the FunctionName that manifest.xml gives them. */
export const COMMANDS = {
  auditTable,
  auditWorkbook,
  nextFinding,
  clearMarks,
  auditHere,
  newProject,
  summaries,
} satisfies Readonly<Record<string, Command>>;
