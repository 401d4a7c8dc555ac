import type { LabelCell, TemplateCell } from "../description";
import { label, template } from "../describe-form";

/** How titles end. */
const ENDING = /(?:项目)?(?:支出)?绩效目标(?:申报)?表$/;
/** What stands before that in titles that are the same for every project. */
const COMMON =
  /^(?:[（(]?20\d\d年度?[)）]?|省级|市级|县级|区级|部门|单位|预算|财政|专项|资金|项目|支出|\s)*$/;

/** The title of a table: with a blank where the name of the project stands in it, else as it is. */
export function titleCell(text: string, name: string | undefined, span: number): LabelCell | TemplateCell {
  const ending = ENDING.exec(text.trim())?.[0] ?? "";
  const before = text.trim().slice(0, -ending.length);
  const at = name ? text.indexOf(name) : -1;
  if (name && at >= 0)
    return template("title", `${text.slice(0, at)}{}${text.slice(at + name.length)}`, { span });
  return ending === "" || COMMON.test(before)
    ? label(text, { span })
    : template("title", `{}${ending}`, { span });
}
