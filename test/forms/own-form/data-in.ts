import { dataOf, type FormData } from "../../../src/forms/form-data";
import { readForm } from "../../../src/forms/read-form";
import { recognise } from "../../../src/forms/recognise";
import { findRegions } from "../../../src/forms/regions";
import { tokenise } from "../../../src/forms/tokens";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";

/** What the first table of a sheet says, by the known form that it is read with. */
export function dataIn(snapshot: SheetSnapshot): FormData {
  const sheet = tokenise(snapshot);
  const [region] = findRegions(sheet);
  return dataOf(readForm(sheet, recognise(sheet, region!)!, region!));
}
