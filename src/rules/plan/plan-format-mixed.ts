import type { Given } from "../../model/field";
import { defineTableRule } from "../define-rule";
import { filled } from "./plan-points";

/** Some shares are written with %, others without. */
export const planFormatMixed = defineTableRule({
  id: "plan-format-mixed",
  title: "各期支出比例的写法应一致",
  family: "支出计划",
  severity: "notice",
  on: "ProjectTarget",
  basis: "资金支出计划（%）的各期用同一种写法，表头已写明单位是 %",
  why: "有的带百分号有的不带，汇总或导入时可能一个按 25、一个按 0.25 处理。",
  how: "各期统一写成数字（如 25.00），或统一带百分号（如 25.00%）。",
  plan: true,
  check({ plan }, { report }) {
    const shares = filled(plan).filter(({ value }) => value !== 0);
    const [signed, plain] = [shares.filter(isSigned), shares.filter((share) => !isSigned(share))];
    const [few, many] = signed.length <= plain.length ? [signed, plain] : [plain, signed];
    const [first] = few;
    if (!first || !many[0]) return;
    const written = (list: readonly Given<number>[]): string =>
      list.map(({ text }) => `“${text}”`).join("、");
    report({
      at: first,
      message: `${few.map(({ label }) => label).join("、")}写成${written(few)}，其他各期写成${written(many)}，写法不一致`,
      related: many.map((share) => ({ role: share.label, at: share })),
    });
  },
});

function isSigned({ text }: Given<number>): boolean {
  return /[%％]/.test(text);
}
