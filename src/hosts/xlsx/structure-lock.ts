import { BOOK_WHERE } from "./book-parts";
import type { Book } from "./book";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { isTrue } from "./xml";

/** Whether the workbook's sheets may be neither added nor taken away. */
export function isStructureLocked({ draft, parts }: Book): boolean {
  const text = draft.text(parts().path, BOOK_WHERE) ?? "";
  const lock = childrenOf(text, rootOf(text)).find(({ name }) => name === "workbookProtection");
  return lock !== undefined && isTrue(attributesOf(text, lock)["lockStructure"]);
}
