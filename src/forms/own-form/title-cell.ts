import type { LabelCell, TemplateCell } from "../description";
import { label, template } from "../describe-form";

/** How titles end. */
const ENDING = /(?:项目)?(?:支出)?绩效目标(?:申报)?表$/;
/** What stands before that in titles that are the same for every project: a place, a year, words such as 预算. */
const PLACE = /^\p{Script=Han}{1,6}[省市县区]/u;
const COMMON = /[（(]?20\d\d年度?[)）]?|[省市县区]级|部门|单位|预算|财政|专项|资金|项目|支出|\s/g;

/** The title of a table: with a blank where the name of the project stands in it, else as it is. */
export function titleCell(text: string, name: string | undefined, span: number): LabelCell | TemplateCell {
  // What looks like a blank already would be filled in.
  if (text.includes("{}")) return label(text, { span });
  const at = name ? text.indexOf(name) : -1;
  if (name && at >= 0)
    return template("title", `${text.slice(0, at)}{}${text.slice(at + name.length)}`, { span });
  const ending = ENDING.exec(text)?.[0] ?? "";
  const before = text.slice(0, text.length - ending.length);
  const isCommon = before.replace(PLACE, "").replace(COMMON, "") === "";
  return ending === "" || isCommon ? label(text, { span }) : template("title", `{}${ending}`, { span });
}
