import { ALL_RULES } from "../../rules/catalogue";
import type { Family } from "../../rules/define-rule";
import { failed, ok, type Result } from "../../sheet/result";

const FOLDERS: Readonly<Record<Family, string>> = {
  结构: "structure",
  指标值: "values",
  资金: "money",
  支出计划: "plan",
  编码与年度: "codes",
  活动分档: "grades",
  跨表: "across",
  预算表: "budget",
  文字: "wording",
};

const NOT_OPENED = "这一条规则的说明没有打开，请返回后再点一次。";

const FAMILIES = new Map(ALL_RULES.map(({ id, family }) => [id, family]));

/** Whether there is a page on a rule: there is one on every rule of the catalogue. */
export function hasRulePage(id: string): boolean {
  return FAMILIES.has(id);
}

/** The page on a rule, as Markdown. All pages come as one piece of the bundle. */
export async function loadRulePage(id: string): Promise<Result<string>> {
  const family = FAMILIES.get(id);
  if (!family) return failed("page-missing", NOT_OPENED);
  try {
    const page = (await import(
      /* webpackMode: "lazy-once", webpackChunkName: "rule-pages" */ `../../rules/${FOLDERS[family]}/${id}.md`
    )) as { readonly default: string };
    return ok(page.default);
  } catch (error) {
    return failed("page-missing", NOT_OPENED, String(error));
  }
}
