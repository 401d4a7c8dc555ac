import { areaToA1, type Area } from "../../sheet/address";

/** Excel takes 8,192 characters of addresses at once; a longer list is cut off. */
const LONGEST = 8_000;

/** Addresses of areas as Excel takes them for getRanges, in blocks that are not too long for it. */
export function addressBlocks(areas: readonly Area[]): string[] {
  const blocks: string[] = [];
  for (const address of areas.map(areaToA1)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST) {
      blocks[blocks.length - 1] = `${last},${address}`;
    } else {
      blocks.push(address);
    }
  }
  return blocks;
}
