import { areasObject } from "./areas-object";
import { excelError } from "./errors";
import { sheetOf, type Machine } from "./machine";
import { does, holds, leads, reads, type HostObject } from "./objects";
import { namesObject } from "./names-object";
import { rangeObject } from "./range-object";
import { settingsObject } from "./settings-object";
import { sheetsObject } from "./sheets-object";
import { calculateNow } from "./formulas";

/** The workbook, from which everything else is reached. */
export function bookObject(machine: Machine): HostObject {
  const active = () => sheetOf(machine, machine.book.active);
  const selected = () => {
    const [only, ...others] = active().selected;
    if (others.length > 0) throw excelError("InvalidSelection");
    return rangeObject(machine, active().id, only!);
  };
  const activeCell = () => {
    const { top, left } = active().selected[0]!;
    return rangeObject(machine, active().id, { top, left, bottom: top, right: left });
  };
  const byReference = (id: unknown) => machine.references.find(String(id)) ?? null;
  return {
    kind: "Workbook",
    scalars: {
      Name: reads(() => machine.book.name, 7),
      ReadOnly: reads(() => false, 8),
    },
    links: {
      Worksheets: leads(() => sheetsObject(machine)),
      Application: leads(() => applicationObject(machine)),
      Settings: leads(() => settingsObject(machine), 4),
      Names: leads(() => namesObject(machine)),
      Protection: leads(() => bookProtectionObject(machine), 7),
      _Runtime: leads(() => runtimeObject(machine), 5),
    },
    methods: {
      GetSelectedRange: does(selected),
      GetSelectedRanges: does(() => areasObject(machine, active().id, active().selected), 9),
      GetActiveCell: does(activeCell, 7),
      _GetRangeForEventByReferenceId: does((id) => {
        const found = byReference(id);
        if (!found) throw excelError("ItemNotFound");
        return found;
      }),
      _GetRangeOrNullObjectForEventByReferenceId: does(byReference),
      _RemoveReference: does((id) => void machine.references.drop(String(id))),
      _RemoveAllReferences: does(() => machine.references.clear()),
      _GetReferenceCount: does(() => machine.references.count()),
    },
  };
}

function bookProtectionObject({ book }: Machine): HostObject {
  const set = (now: boolean) => {
    if (book.protected === now) throw excelError("AccessDenied");
    book.protected = now;
  };
  return {
    kind: "WorkbookProtection",
    scalars: { Protected: reads(() => book.protected, 7) },
    methods: { Protect: does(() => set(true), 7), Unprotect: does(() => set(false), 7) },
  };
}

function runtimeObject(machine: Machine): HostObject {
  return {
    kind: "Runtime",
    scalars: {
      EnableEvents: holds(
        () => machine.enableEvents,
        (value) => void (machine.enableEvents = value === true),
        8,
      ),
    },
  };
}

function applicationObject(machine: Machine): HostObject {
  return {
    kind: "Application",
    scalars: {
      CalculationMode: holds(
        () => machine.book.calculationMode,
        (value) => void (machine.book.calculationMode = String(value)),
      ),
      CalculationState: reads(() => "Done", 9),
      DecimalSeparator: reads(() => ".", 11),
      ThousandsSeparator: reads(() => ",", 11),
      UseSystemSeparators: reads(() => true, 11),
    },
    methods: {
      Calculate: does(() => calculateNow(machine.book)),
      // Both end with the batch, in which nothing of them can be seen here.
      SuspendApiCalculationUntilNextSync: does(() => undefined, 6),
      SuspendScreenUpdatingUntilNextSync: does(() => undefined, 9),
    },
  };
}
