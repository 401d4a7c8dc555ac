import type { ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { defineWorkbookRule, type Place, type RuleContext } from "../define-rule";
import { plainCode, yearOfCode } from "../../model/project-code";
import { RENAMED_REGIONS, type RenamedRegion } from "./renamed-regions";

const REGION_DIGITS = 6;
/** So many further cells are shown beside the first. */
const MOST_SHOWN = 3;

/** Project codes that begin with the code of a region that was renamed before the codes were given out. */
export const regionCodeOutdated = defineWorkbookRule({
  id: "region-code-outdated",
  title: "项目编码里的区划代码应是现行的",
  family: "编码与年度",
  severity: "notice",
  basis: "《中华人民共和国行政区划代码》（GB/T 2260）及民政部公布的县级以上行政区划变更",
  why: "区划代码停用以后，上级按新代码汇总和查询时，会漏掉这些项目。",
  how: "问财政部门项目库的区划是否更新；编码由系统生成，没有更新以前沿用，不要手工改。",
  reads: ["ProjectTarget"],
  check(projects, context) {
    const codes = projects.flatMap((project) => codeOf(project, context));
    if (codes.length === 0) return context.notApplicable("没有填写项目编码的项目");
    const outdated = new Map<RenamedRegion, [Place, ...Place[]]>();
    for (const code of codes) {
      const region = RENAMED_REGIONS.get(plainCode(code.value).slice(0, REGION_DIGITS));
      const year = yearOfCode(code.value);
      // A project that began under the old code keeps it.
      if (!region || year === undefined || year <= region.year) continue;
      const same = outdated.get(region);
      if (same) same.push(code);
      else outdated.set(region, [code]);
    }
    for (const [region, found] of outdated) reportRegion(region, found, context);
  },
});

function codeOf({ code, source }: ProjectTarget, { unseen }: RuleContext): Given<string>[] {
  if (code.state === "unreadable" || code.state === "absent") unseen(`“${source.sheet}”的项目编码看不到`);
  return code.state === "given" ? [code] : [];
}

function reportRegion(
  { code, name, year, newCode, newName }: RenamedRegion,
  [first, ...others]: readonly [Place, ...Place[]],
  { report }: RuleContext,
): void {
  const codes = others.length > 0 ? `${others.length + 1} 个项目编码` : "项目编码";
  report({
    at: first,
    message: `${codes}的前 6 位是“${code}”（${name}），` + `${year}年已改为${newName}，现行代码是 ${newCode}`,
    related: others.slice(0, MOST_SHOWN).map((at) => ({ role: "同样的项目编码", at })),
  });
}
