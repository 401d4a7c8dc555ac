import type { CellRef } from "../../sheet/address";
import { sameCell } from "./listed";

/** Takes the sheet's selection to cells, and knows its own selections from the user's. */
export interface Jumps {
  to(at: CellRef): void;
  /** Whether the sheet's selection stands where the last jump took it; any other place ends that. */
  isOwn(selection: CellRef): boolean;
}

/**
 * Jumps one after another, leaving out those that were overtaken: a host can take a tenth of a second for one, and a
 * key held down must not queue them up.
 */
export function createJumps(select: (at: CellRef) => Promise<void>): Jumps {
  let last: CellRef | undefined;
  let next: CellRef | undefined;
  let running = false;

  async function run(): Promise<void> {
    running = true;
    try {
      while (next) {
        last = next;
        next = undefined;
        await select(last);
      }
    } finally {
      running = false;
    }
  }

  return {
    to(at) {
      next = at;
      if (!running) void run();
    },
    isOwn(selection) {
      if (last && sameCell(last, selection)) return true;
      last = undefined;
      return false;
    },
  };
}
