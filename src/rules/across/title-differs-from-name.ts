import { normaliseLabel } from "../../sheet/label";
import { defineTableRule } from "../define-rule";

const FORM = /(?:项目)?(?:支出)?绩效目标(?:申报)?表$/;
/** Titles that name the form, its year or its owner, and no project at all. */
const NO_PROJECT = /^$|(?:年|年度|部门|单位|预算|专项|资金支出|项目|局|委|办|院|所|中心|学校|政府|本级)$/;

/** The title names another project than 项目名称. */
export const titleDiffersFromName = defineTableRule({
  id: "title-differs-from-name",
  title: "表名应与项目名称一致",
  family: "跨表",
  severity: "notice",
  on: "ProjectTarget",
  basis: "项目绩效目标表的表名由项目名称加“绩效目标表”组成",
  why: "表名与项目名称不同，多半是复制别的表后漏改了一处。",
  how: "核对项目名称，把写错的一处改成一致。",
  needs: ["title", "name"],
  check({ title, name }, { report }) {
    const written = normaliseLabel(title.value);
    const wanted = normaliseLabel(name.value);
    const rest = written.replace(FORM, "");
    // A title may leave out what stands in brackets behind the name.
    if (written.includes(wanted) || NO_PROJECT.test(rest) || wanted.includes(rest)) return;
    report({
      at: title,
      message: `表名“${title.text}”里没有项目名称“${name.text}”`,
      related: [{ role: name.label, at: name }],
    });
  },
});
