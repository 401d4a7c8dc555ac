import { useMemo, useState } from "react";
import { fillSystem } from "../../../app/fill-system";
import type { CheckReport } from "../../../app/check-workbook";
import type { Form } from "../../../forms/description";
import { unitOfSheet } from "../../../forms/write-values";
import type { MoneyUnit } from "../../../model/amount";
import type { Document } from "../../../model/documents";
import type { IndicatorSystem } from "../../../templates/project-draft";
import { askedFields, type EntryKey } from "./asked-fields";
import { prefillFrom, type Prefill } from "./prefill";
import { readEntry, type EntryTexts, type ReadEntry } from "./project-entry";
import { projectForm } from "./project-forms";

/** What the user typed and chose; what was not touched is as the other tables have it. */
interface Typed {
  readonly texts: EntryTexts;
  readonly form?: string;
  readonly category?: string;
}

/** What a new table is to say, as far as it was typed. */
export interface Entry extends ReadEntry {
  readonly form: Form;
  readonly asked: ReadonlySet<EntryKey>;
  readonly texts: EntryTexts;
  /** What the table counts its money in. */
  readonly moneyUnit: MoneyUnit;
  /** The kind of project that was chosen; undefined where it is told by name and purpose. */
  readonly category: string | undefined;
  readonly prefill: Prefill;
  readonly system: IndicatorSystem;
  write(key: EntryKey, text: string): void;
  choose(part: Partial<Omit<Typed, "texts">>): void;
  /** Empties what differs from project to project. */
  next(): void;
}

/** What differs from project to project. */
const OF_ONE_PROJECT: readonly EntryKey[] = [
  "name",
  "code",
  "fiscal",
  "carryover",
  "other",
  "budget",
  "purpose",
];

/** What is typed on the page of a new table, over what the workbook's tables have in common. */
export function useEntry(
  report: CheckReport | undefined,
  tables: readonly Document[],
  ownForms: readonly Form[],
): Entry {
  const [typed, setTyped] = useState<Typed>({ texts: {} });
  const name = report?.workbook;
  const prefill = useMemo(() => prefillFrom(tables, name), [tables, name]);
  const form = projectForm(typed.form ?? prefill.form, ownForms);
  const asked = useMemo(() => askedFields(form), [form]);
  const moneyUnit = useMemo(() => unitOfNew(form), [form]);
  const texts = useMemo(() => ({ ...prefill.texts, ...typed.texts }), [prefill, typed]);
  const read = useMemo(() => readEntry(texts, asked, moneyUnit), [texts, asked, moneyUnit]);
  const year = Number(read.draft.year ?? prefill.texts.year ?? NaN);
  const category = typed.category === "" ? undefined : typed.category;
  const draft = useMemo(
    () => (category === undefined ? read.draft : { ...read.draft, category }),
    [read, category],
  );
  return {
    draft,
    problems: read.problems,
    ...{ form, asked, texts, moneyUnit, category, prefill },
    system: fillSystem(report, form.id, Number.isNaN(year) ? undefined : year),
    write: (key, text) => setTyped((last) => ({ ...last, texts: { ...last.texts, [key]: text } })),
    choose: (part) => setTyped((last) => ({ ...last, ...part })),
    next: () =>
      setTyped(({ category: _category, ...last }) => ({
        ...last,
        texts: { ...last.texts, ...Object.fromEntries(OF_ONE_PROJECT.map((key) => [key, ""])) },
      })),
  };
}

/** New tables count in 万元 unless their form says otherwise. */
function unitOfNew(form: Form): MoneyUnit {
  return unitOfSheet(form, { fields: { amountUnit: "万元" }, tables: {} }) ?? "万元";
}
