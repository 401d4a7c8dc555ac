import { excelError } from "./errors";
import { EVENT } from "./events";
import { sheetOf, type Machine } from "./machine";
import { does, reads, type HostObject } from "./objects";

/** Documented of protect: without options, all that could be allowed is not. */
const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

/** The protection of a sheet. */
export function protectionObject(machine: Machine, id: string): HostObject {
  const sheet = () => sheetOf(machine, id);
  const tell = () =>
    machine.events.tell(EVENT.protectionChanged, sheet(), {
      isProtected: sheet().protection !== null,
      source: "Local",
    });
  return {
    kind: "WorksheetProtection",
    scalars: {
      Protected: reads(() => sheet().protection !== null, 2),
      Options: reads(() => sheet().protection?.options ?? null, 2),
    },
    methods: {
      Protect: does((options, password) => {
        // Documented: it throws where the sheet is protected already.
        if (sheet().protection) throw excelError("AccessDenied");
        sheet().protection = { options: allOptions(options), password: String(password ?? "") };
        tell();
      }, 2),
      Unprotect: does((password) => {
        const now = sheet().protection;
        if (!now && machine.faults.protectTwice !== false) throw excelError("AccessDenied");
        if (now && now.password !== String(password ?? "")) throw excelError("AccessDenied");
        sheet().protection = null;
        if (now) tell();
      }, 2),
    },
  };
}

/** The options of a protected sheet, all told. */
export function allOptions(given: unknown): Record<string, unknown> {
  const some = (given ?? {}) as Record<string, unknown>;
  return Object.fromEntries(OPTIONS.map((name) => [name, some[name] === true]));
}
