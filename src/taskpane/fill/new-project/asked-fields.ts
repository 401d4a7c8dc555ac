import type { Form } from "../../../forms/description";
import { keysOf } from "../../../templates/form-keys";

/** The fields of the page in their order, with what forms call them. */
export const ENTRY_FIELDS = [
  { key: "unit", label: "单位" },
  { key: "authority", label: "主管部门" },
  { key: "name", label: "项目名称" },
  { key: "code", label: "项目编码" },
  { key: "year", label: "年度" },
  { key: "origin", label: "项目来源" },
  { key: "period", label: "项目期" },
  { key: "fiscal", label: "财政资金" },
  { key: "carryover", label: "上年结转" },
  { key: "other", label: "其他资金" },
  { key: "budget", label: "预算数" },
  { key: "purpose", label: "资金用途" },
] as const;

/** A field of the page. */
export type EntryKey = (typeof ENTRY_FIELDS)[number]["key"];

/** What the page calls a field where forms call it otherwise. */
const FORM_KEYS: Readonly<Partial<Record<EntryKey, string>>> = { origin: "source" };

/**
 * The fields that are asked for a form. Its 预算数 is the sum of its sources and not asked; a form without money is asked
 * for it all the same, since indicators speak of it.
 */
export function askedFields(form: Form): ReadonlySet<EntryKey> {
  const keys = keysOf(form);
  const has = ENTRY_FIELDS.filter(
    ({ key }) => key === "name" || (key !== "budget" && keys.has(FORM_KEYS[key] ?? key)),
  ).map(({ key }) => key);
  return new Set<EntryKey>(keys.has("fiscal") ? has : [...has, "budget"]);
}
