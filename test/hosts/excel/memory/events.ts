import type { Area } from "../../../../src/sheet/address";
import { localAddress } from "./addresses";
import type { Sheet } from "./model";

/** The numbers under which the library knows the events of sheets. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

/** Whose hand it was: this add-in's, the user's, or that of someone else who works on the same file. */
export type Hand = "addin" | "user" | "coauthor";

/** One entry of a message to the library. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Where events go in. */
export interface EventHub {
  register(event: number, target: string): void;
  unregister(event: number, target: string): void;
  tell(event: number, sheet: Pick<Sheet, "id">, facts?: Readonly<Record<string, unknown>>): void;
  /** Whether anything listens, so that no test can pass because nothing was ever registered. */
  hears(event: number): boolean;
}

const CATEGORY = 65_536;
const WORKBOOK = "Workbook";

/** A hub that sends what is registered for, after the answer to the request in which it came about. */
export function createEventHub(
  send: (entries: readonly EventEntry[]) => void,
  isEnabled: () => boolean,
): EventHub {
  const registered = new Map<string, number>();
  const key = (event: number, target: string) => `${event} ${target}`;
  const hears = (event: number, target: string) => (registered.get(key(event, target)) ?? 0) > 0;
  return {
    register: (event, target) =>
      void registered.set(key(event, target), (registered.get(key(event, target)) ?? 0) + 1),
    unregister: (event, target) =>
      void registered.set(key(event, target), Math.max(0, (registered.get(key(event, target)) ?? 0) - 1)),
    hears: (event) => [...registered].some(([each, count]) => each.startsWith(`${event} `) && count > 0),
    tell(event, sheet, facts = {}) {
      // Documented of enableEvents: it switches the events of this add-in only, and what happens then is not told later.
      if (!isEnabled()) return;
      const message = JSON.stringify({ worksheetId: sheet.id, ...facts });
      const targets = [WORKBOOK, sheet.id].filter((target) => hears(event, target));
      if (targets.length === 0) return;
      const entries = targets.map((targetId) => ({
        messageCategory: CATEGORY,
        messageType: event,
        targetId,
        message,
      }));
      setTimeout(() => send(entries), 0);
    },
  };
}

/** The facts of a change of contents. */
export function changeFacts(
  area: Area,
  hand: Hand,
  version: number,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    address: localAddress(area),
    changeType: "RangeEdited",
    source: hand === "coauthor" ? "Remote" : "Local",
    shiftDirection: "None",
    // Since 1.14; "ThisLocalAddin" or "Unknown".
    ...(version >= 14 ? { triggerSource: hand === "addin" ? "ThisLocalAddin" : "Unknown" } : {}),
    ...more,
  };
}
