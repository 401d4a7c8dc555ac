import { parseArea, type Area } from "../../sheet/address";
import { attributesOf, childrenOf, type Element } from "./elements";

/** The merged areas of a sheet, by the children of its root. */
export function mergesOf(text: string, children: readonly Element[]): Area[] {
  const merges = children
    .filter(({ name }) => name === "mergeCells")
    .flatMap((list) => childrenOf(text, list));
  return merges.flatMap((merge) => parseArea(attributesOf(text, merge)["ref"] ?? "") ?? []);
}
