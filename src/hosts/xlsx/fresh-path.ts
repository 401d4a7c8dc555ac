import type { PackageDraft } from "./draft";
import { relationshipsPath } from "./package";

/** A path for a new part, "…/sheet" → "…/sheet3.xml", that neither a part nor links left behind by one have. */
export function freshPath(draft: PackageDraft, stem: string, first = 1): string {
  let number = first;
  const path = (): string => `${stem}${number}.xml`;
  while (draft.pack.has(path()) || draft.pack.has(relationshipsPath(path()))) number++;
  return path();
}
