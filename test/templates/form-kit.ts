import { dataOf, type FormData } from "../../src/forms/form-data";
import type { FormReading } from "../../src/forms/reading";
import { readForm } from "../../src/forms/read-form";
import { recognise } from "../../src/forms/recognise";
import { findRegions } from "../../src/forms/regions";
import { tokenise } from "../../src/forms/tokens";
import type { Form } from "../../src/forms/description";
import { PROFILES } from "../../src/rules/profiles";
import type { Profile } from "../../src/rules/profile";
import { parseA1, type Cell } from "../../src/sheet/address";
import type { CellLook } from "../../src/sheet/look";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { formSheet, type FormSheet } from "../../src/templates/form-sheet";
import { SAMPLES, readSample } from "../forms/samples";

/** A table of the published documents with the sheet that it stands on. */
export interface Published {
  readonly document: string;
  readonly snapshot: SheetSnapshot;
  readonly form: Form;
  readonly reading: FormReading;
}

/** The target tables of the five published documents. */
export function publishedTargets(): Published[] {
  return SAMPLES.flatMap((document) =>
    readSample(document).sheets.flatMap((snapshot): Published[] => {
      const sheet = tokenise(snapshot);
      const [region] = findRegions(sheet);
      const form = region && recognise(sheet, region);
      if (!region || !form || form.document === "BudgetTable") return [];
      return [{ document, snapshot, form, reading: readForm(sheet, form, region) }];
    }),
  );
}

/** The profile that a form is checked by. */
export function profileOf(form: Form): Profile {
  const profile = PROFILES.find(({ forms }) => forms.includes(form.id));
  if (!profile) throw new Error(`no profile for ${form.id}`);
  return profile;
}

/** A place of a sheet by its A1 name. */
export function cellAt(name: string): Cell {
  const cell = parseA1(name);
  if (!cell) throw new Error(`no cell ${name}`);
  return cell;
}

/** How a cell looks. */
export function lookAt({ sheet: { look } }: FormSheet, name: string): CellLook {
  const { row, col } = cellAt(name);
  return look.looks[look.cells[row]![col]!]!;
}

/** A filled form as a sheet, with the vocabulary of its profile. */
export function sheetOf(form: Form, data: FormData): FormSheet {
  return formSheet(form, data, { name: "表", system: profileOf(form).system });
}

/** The published table on the sheet of some name, laid out anew. */
export function publishedSheet(name: string): FormSheet {
  const { form, reading } = publishedTargets().find(({ snapshot }) => snapshot.name.includes(name))!;
  return sheetOf(form, dataOf(reading));
}
