import type { Host } from "../../src/hosts/port";
import { parseA1, type Area } from "../../src/sheet/address";
import type { AppliedEdit, CellContent, CellEdit } from "../../src/sheet/edit";
import type { Mark, Severity } from "../../src/sheet/mark";
import type { Result } from "../../src/sheet/result";
import {
  formatAt,
  formulaAt,
  valueAt,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../src/sheet/snapshot";
import type { HostDriver } from "./contract-driver";

/** The sheets of the contract's workbook that tests name. */
export const TARGETS = "绩效目标表";
export const NOTES = "备注";
export const LOCKED = "已保护";
export const FOLDED = "藏行藏列";

/** What every test of the contract has at hand. */
export interface ContractKit {
  readonly driver: HostDriver;
  readonly host: Host;
  /** A sheet as the host reads it now. */
  sheet(name: string): Promise<SheetSnapshot>;
  /** A cell's value as the host reads it now. */
  cell(a1: string, sheet?: string): Promise<CellValue>;
  apply(...cells: CellEdit[]): Promise<AppliedEdit>;
  /** The merged areas that the host can know of. */
  known(merges: readonly Area[]): readonly Area[];
  /** Waits until a cell is shown with that fill: programs compute conditional formats a moment after they are set. */
  showsFill(sheet: string, a1: string, fill: string | undefined): Promise<void>;
}

/** A kit over a driver that is started later. */
export function createKit(started: () => HostDriver): ContractKit {
  const sheet = async (name: string): Promise<SheetSnapshot> => {
    const found = (await value(started().host.read())).sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    get driver() {
      return started();
    },
    get host() {
      return started().host;
    },
    sheet,
    cell: async (a1, name = TARGETS) => valueAt(await sheet(name), at(a1)),
    known: (merges) => (started().host.capabilities.merges ? merges : []),
    apply: (...cells) => value(started().host.apply({ title: "改", cells })),
    async showsFill(name, a1, fill) {
      const until = Date.now() + 30_000;
      let shown = await started().shownFill(name, a1);
      while (shown !== fill && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        shown = await started().shownFill(name, a1);
      }
      expect({ name, a1, shown }).toEqual({ name, a1, shown: fill });
    },
  };
}

/** Longer than any host takes to tell of an edit. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}

/** The position of an address. */
export function at(a1: string) {
  const found = parseA1(a1);
  if (!found) throw new Error(`no address: ${a1}`);
  return found;
}

/** A cell on the first sheet, or on the one named. */
export function ref(a1: string, sheet = TARGETS) {
  return { sheet, ...at(a1) };
}

/** A mark of that severity. */
export function mark(a1: string, severity: Severity, sheet = TARGETS): Mark {
  return { at: ref(a1, sheet), severity };
}

/** One cell's change. */
export function edit(a1: string, expected: CellContent, content: CellContent, sheet = TARGETS): CellEdit {
  return { at: ref(a1, sheet), expected, content };
}

/** The value of a result, or a failing test with what the user would have read. */
export async function value<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending;
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** What the user reads where a result is a problem. */
export function sentence(result: Result<unknown>): string {
  return result.ok ? "" : result.problem.message;
}

/** Whether two values are written alike. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The cells that hold something, so that two readings compare whatever empty margin they have. */
export function filled(workbook: WorkbookSnapshot): unknown {
  return workbook.sheets.map((sheet) => ({
    ...sheet,
    origin: undefined,
    numberFormats: undefined,
    formulas: undefined,
    values: sheet.values.flatMap((row, r) =>
      row.flatMap((content, c) => {
        const where = { row: sheet.origin.row + r, col: sheet.origin.col + c };
        const formula = formulaAt(sheet, where);
        if (content === null && formula === null) return [];
        return [{ ...where, content, formula, format: formatAt(sheet, where) }];
      }),
    ),
  }));
}
