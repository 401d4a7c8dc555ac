import type { Form } from "../../forms/description";
import { layForm } from "../../forms/write-form";
import { areaToA1, toA1 } from "../../sheet/address";
import type { SheetExtras, Validation } from "../../sheet/extras";
import { formSheet, type FormSheet } from "../form-sheet";
import type { IndicatorSystem } from "../project-draft";
import { freeSheetName } from "../sheet-name";
import { budgetData, type BudgetData } from "./budget-data";
import { budgetFillings } from "./budget-fillings";
import { budgetPending } from "./budget-pending";
import { withComputedLook } from "./computed-look";
import { withFillings, type Filling } from "./with-fillings";

/** What is known of a budget's tables before they are filled in. */
export interface AboutBudget {
  readonly unit?: string;
  /** "2024". */
  readonly year?: string;
  readonly system: IndicatorSystem;
  /** How many blank lines tables without fixed lines begin with; 20 if it is not said. */
  readonly lines?: number;
}

/** One table of a budget to fill in, its sums as formulas. */
export function budgetForm(form: Form, about: AboutBudget & { readonly name: string }): FormSheet {
  return sheetsOf([{ form, name: about.name }], about)[0]!;
}

/**
 * Tables of one budget to fill in, each on a sheet called after its form: what one of them takes from another is a
 * formula too. `taken` are the names of sheets that the workbook already has.
 */
export function budgetForms(
  forms: readonly Form[],
  about: AboutBudget & { readonly taken: Iterable<string> },
): readonly FormSheet[] {
  const taken = new Set(about.taken);
  const named = forms.map((form) => {
    const name = freeSheetName(taken, form.name);
    taken.add(name);
    return { form, name };
  });
  return sheetsOf(named, about);
}

/** A table that is being made. */
export interface NewBudgetTable extends BudgetData {
  readonly form: Form;
  readonly name: string;
}

function sheetsOf(named: readonly { form: Form; name: string }[], about: AboutBudget): readonly FormSheet[] {
  const tables = named.map((one): NewBudgetTable => ({ ...one, ...budgetData(one.form, about) }));
  const fillings = budgetFillings(tables);
  return tables.map(({ form, name, data }) => {
    const own = fillings.get(name) ?? [];
    const { sheet, pending } = formSheet(form, data, { ...about, name });
    const { snapshot, pieces } = layForm(form, data, name);
    return {
      sheet: {
        ...sheet,
        snapshot: withFillings(sheet.snapshot, own),
        look: withComputedLook(sheet.look, sheet.snapshot, own),
        ...(sheet.extras && { extras: { ...sheet.extras, validations: typedOnly(sheet.extras, own) } }),
      },
      pending: [...pending, ...budgetPending(form, snapshot, pieces, own)],
    };
  });
}

/** Nothing is asked of what is typed into cells that nobody types into. */
function typedOnly({ validations = [] }: SheetExtras, fillings: readonly Filling[]): readonly Validation[] {
  const filled = new Set(fillings.map(({ at }) => toA1(at)));
  return validations.flatMap((validation) => {
    const areas = validation.areas.filter((area) => !filled.has(areaToA1(area)));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
}
