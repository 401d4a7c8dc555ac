import { defineTextRule } from "../define-rule";

/** How the official filling guide explains each kind of indicator. */
const GUIDE: readonly string[] = [
  "反映预期提供",
  "反映预算支出对",
  "反映相关产出",
  "反映服务对象或项目受益人对",
  "反映服务对象或项目受益人及",
];
const PLACEHOLDER =
  /(?:^|[^A-Za-z])([xX×]{2,})(?![A-Za-z])|[○〇□]{2,}|\*{2,}|_{3,}|某某|(?:请|此处)(?:填写|输入)/;

/** Wording of the filling guide, or a placeholder, was left in. */
export const descriptionBoilerplate = defineTextRule({
  id: "description-boilerplate",
  title: "不应留下填报说明的原话或占位符",
  family: "结构",
  severity: "warning",
  basis: "绩效目标表填报说明（指标描述应写本项目指标的含义或计算方法）",
  why: "模板里的话对每个项目都一样，等于没有说明这条指标怎么算。",
  how: "改写成本项目的内容：考核什么、怎样计算。",
  find({ text, label, kind }) {
    // 指标值 has rules of its own for what is no value.
    if (kind === "value") return undefined;
    const guide = GUIDE.find((phrase) => text.startsWith(phrase));
    if (guide) return { message: `${label}“${text}”套用了填报说明的话，没有写本项目怎样计算` };
    const left = PLACEHOLDER.exec(text.normalize("NFKC"));
    return left ? { message: `${label}里留有占位符“${left[1] ?? left[0]}”` } : undefined;
  },
});
