import type { Area } from "../../sheet/address";
import { sizeOf } from "./frames";

/** Cells asked for in one request: with 200 bytes each they stay below the 5 MB that Excel on the web gives. */
export const CELLS_A_REQUEST = 16_000;

/** Puts blocks of cells together into requests, in their order. */
export function inRequests<T extends { readonly area: Area }>(blocks: readonly T[]): T[][] {
  const requests: T[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = sizeOf(block.area);
    if (size > room) {
      requests.push([]);
      room = CELLS_A_REQUEST;
    }
    requests.at(-1)!.push(block);
    room -= size;
  }
  return requests;
}
