import type { ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { normaliseLabel } from "../../sheet/label";
import { defineWorkbookRule } from "../define-rule";
import { plainCode } from "../../model/project-code";

/** Two projects with one code. */
export const projectCodeDuplicate = defineWorkbookRule({
  id: "project-code-duplicate",
  title: "不同的项目不能用同一个项目编码",
  family: "编码与年度",
  severity: "error",
  basis: "预算管理一体化系统：一个项目一个编码，编码在项目的整个周期里唯一",
  why: "两个项目共用一个编码，预算、支付和评价会记到同一个项目上。",
  how: "到项目库查这两个项目的编码，改正抄错的一个。",
  reads: ["ProjectTarget"],
  check(projects, { report, unseen, notApplicable }) {
    const first = new Map<string, { readonly project: ProjectTarget; readonly code: Given<string> }>();
    for (const project of projects) {
      const { code, source } = project;
      if (code.state === "unreadable" || code.state === "absent") unseen(`“${source.sheet}”的项目编码看不到`);
      if (code.state !== "given") continue;
      const other = first.get(plainCode(code.value));
      if (!other) {
        first.set(plainCode(code.value), { project, code });
        continue;
      }
      const [name, otherName] = [nameOf(project), nameOf(other.project)];
      if (!name || !otherName) {
        unseen(
          `“${(name ? other.project : project).source.sheet}”没有项目名称，看不出与编码相同的是不是同一个项目`,
        );
      } else if (normaliseLabel(otherName.value) !== normaliseLabel(name.value)) {
        // The same project laid out twice is no mistake in the code.
        report({
          at: code,
          message: `“${name.text}”与“${otherName.text}”的项目编码都是“${code.text}”`,
          related: [{ role: `“${otherName.text}”的项目编码`, at: other.code }],
          subject: name.value,
        });
      }
    }
    if (first.size === 0) notApplicable("没有填写项目编码的项目");
  },
});

function nameOf({ name, title }: ProjectTarget): Given<string> | undefined {
  return name.state === "given" ? name : title.state === "given" ? title : undefined;
}
