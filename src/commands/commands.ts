import { auditHere, auditTable, auditWorkbook } from "./audit";
import { clearMarks } from "./clear-marks";
import type { Command } from "./command";
import { nextFinding } from "./next-finding";

/** What the buttons do, by the FunctionName that manifest.xml gives them. */
export const COMMANDS = {
  auditTable,
  auditWorkbook,
  nextFinding,
  clearMarks,
  auditHere,
} satisfies Readonly<Record<string, Command>>;
