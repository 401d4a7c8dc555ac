import { toA1 } from "../../sheet/address";
import type { Share } from "./merged-line";

/** So many cells are named in one sentence. */
const MOST_NAMED = 8;

/** The cells of some values with what they say: “1.人事人才项目”E12 ≥1场、…. */
export function sharesText(shares: readonly Share[]): string {
  const named = shares
    .slice(0, MOST_NAMED)
    .map(({ value }) => `“${value.at.sheet}”${toA1(value.at)} ${value.text.trim()}`);
  return named.join("、") + (shares.length > MOST_NAMED ? ` 等 ${shares.length} 处` : "");
}
