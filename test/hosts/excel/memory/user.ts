import type { Area } from "../../../../src/sheet/address";
import { parseA1, parseArea } from "../../../../src/sheet/address";
import { cellAt } from "./cells";
import { changeFacts, EVENT, type Hand } from "./events";
import { recalculate, ruleHolds, valueOf } from "./formulas";
import { newRule } from "./rules-object";
import type { Machine } from "./machine";
import { COLUMNS, newId, type Book, type Sheet } from "./model";
import { enter, told } from "./range-content";
import { hideRowsAs } from "./range-hidden";
import { activate, select } from "./selection";
import { closeGap, openGap } from "./shifting";
import { sheetActs, type SheetActs } from "./user-sheets";

/** The hand of a user at the keyboard, and the user's eyes. Sheets go by name. */
export interface User extends SheetActs {
  /** Types into a cell, as the user or as someone who works on the same file. */
  type(sheet: string, a1: string, text: string, hand?: Hand): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  hideRows(sheet: string, row: number, count: number): void;
  select(sheet: string, a1: string): void;
  addRule(sheet: string, a1: string, formula: string, fill: string, type?: string): void;
  addNote(sheet: string, a1: string, content: string): void;
  readNote(sheet: string, a1: string): string | undefined;
  addComment(sheet: string, a1: string, content: string): void;
  undo(): void;
  /** The fill that is seen, conditional formats included, as "#RRGGBB"; undefined for none. */
  seesFill(sheet: string, a1: string): string | undefined;
}

/** A user of the Excel that is played. */
export function createUser(machine: Machine): User {
  const past: Book[] = [];
  const sheetNamed = (name: string): Sheet => {
    const found = machine.book.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const remember = () => void past.push(structuredClone(machine.book));
  const rows = (row: number, count: number): Area => ({
    top: row,
    bottom: row + count - 1,
    left: 0,
    right: COLUMNS - 1,
  });
  return {
    type(name, a1, text, hand = "user") {
      remember();
      const sheet = sheetNamed(name);
      const { row, col } = parseA1(a1)!;
      const valueBefore = told(valueOf(machine.book, sheet, row, col));
      enter(sheet, row, col, text);
      recalculate(machine.book);
      const valueAfter = told(valueOf(machine.book, sheet, row, col));
      const area = { top: row, left: col, bottom: row, right: col };
      const facts = changeFacts(area, hand, machine.version, { valueBefore, valueAfter });
      machine.events.tell(EVENT.changed, sheet, facts);
    },
    insertRows(name, row, count) {
      remember();
      openGap(machine, sheetNamed(name), rows(row, count), "down", "user");
    },
    deleteRows(name, row, count) {
      remember();
      closeGap(machine, sheetNamed(name), rows(row, count), "up", "user");
    },
    hideRows(name, row, count) {
      remember();
      hideRowsAs(machine, sheetNamed(name), rows(row, count), true, "user");
    },
    select(name, a1) {
      const { row, col } = parseA1(a1)!;
      activate(machine, sheetNamed(name));
      select(machine, sheetNamed(name), { top: row, left: col, bottom: row, right: col });
    },
    ...sheetActs(machine, sheetNamed, remember),
    addRule(name, a1, formula, fill, type = "Custom") {
      const rule = newRule(newId(machine.book), type, [parseArea(a1)!]);
      sheetNamed(name).rules.unshift({ ...rule, formula, look: { "fill/color": `#${fill}` } });
    },
    addNote(name, a1, content) {
      sheetNamed(name).notes.push({ id: newId(machine.book), ...parseA1(a1)!, author: "用户", content });
    },
    readNote(name, a1) {
      const { row, col } = parseA1(a1)!;
      return sheetNamed(name).notes.find((each) => each.row === row && each.col === col)?.content;
    },
    addComment(name, a1, content) {
      sheetNamed(name).comments.push({ id: newId(machine.book), ...parseA1(a1)!, author: "用户", content });
    },
    undo() {
      const before = past.pop();
      if (!before) throw new Error("nothing to undo");
      const now = machine.book;
      machine.book = before;
      recalculate(before);
      tellUndone(machine, now, before);
    },
    seesFill(name, a1) {
      const sheet = sheetNamed(name);
      const cell = parseA1(a1)!;
      const rule = sheet.rules.find(
        (each) => each.look["fill/color"] !== undefined && ruleHolds(machine.book, sheet, each, cell),
      );
      const own = cellAt(sheet, cell.row, cell.col)?.look["fill/color"];
      const seen = rule?.look["fill/color"] ?? own;
      return seen === undefined ? undefined : String(seen);
    },
  };
}

/** Taking back is an edit like others, told sheet by sheet with what it touched. */
function tellUndone(machine: Machine, from: Book, to: Book): void {
  for (const sheet of to.sheets) {
    const other = from.sheets.find((each) => each.id === sheet.id);
    if (!other) continue;
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    if (JSON.stringify(contentOf(sheet)) !== JSON.stringify(contentOf(other))) {
      machine.events.tell(EVENT.changed, sheet, changeFacts(area, "user", machine.version));
    }
    const hidden = [...sheet.hiddenRows].join();
    if (hidden === [...other.hiddenRows].join()) continue;
    const facts = { address: "1:1", changeType: "Unhidden", source: "Local" };
    machine.events.tell(EVENT.rowHiddenChanged, sheet, facts);
  }
}

function contentOf(sheet: Sheet): unknown {
  return [...sheet.rows].map(([row, cells]) => [
    row,
    [...cells].map(([col, { value, formula }]) => [col, value, formula]),
  ]);
}
