import { parseA1, toA1 } from "../../sheet/address";
import { attributesOf, childrenOf, rootOf } from "./elements";

/** The cells of newer comments, which have answers, as a threadedComments part tells. */
export function threadedCells(text: string): string[] {
  return childrenOf(text, rootOf(text)).flatMap((comment) => {
    const cell = parseA1(attributesOf(text, comment)["ref"] ?? "");
    return cell ? [toA1(cell)] : [];
  });
}
