import { defineTableRule } from "../define-rule";

/** A table whose form has a place for the project code, and no code there. */
export const projectCodeMissing = defineTableRule<"ProjectTarget", never, "code">({
  id: "project-code-missing",
  title: "项目编码应填写",
  family: "编码与年度",
  severity: "warning",
  on: "ProjectTarget",
  basis: "预算管理一体化系统：一个项目一个编码，绩效目标表按编码与预算、支付、决算对应",
  why: "没有项目编码，这张表对不上项目库里的项目，绩效评价也找不到它的支出。",
  how: "从项目库复制编码，单元格设为文本格式后粘贴。",
  // Nothing is asked for before it may look: whether the code is there at all is what it looks for.
  check({ code, source }, { report, unseen, notApplicable }) {
    if (code.state === "foreign") notApplicable("本表样没有“项目编码”");
    if (code.state === "unreadable") unseen(`“项目编码”读不出：${code.because}`);
    if (code.state === "blank") report({ at: code, message: "“项目编码”没有填写" });
    if (code.state !== "absent") return;
    report({
      at: { at: { sheet: source.sheet, row: source.area.top, col: source.area.left }, label: "表头" },
      message: "本表没有“项目编码”",
      how: "对照表样补上“项目编码”一栏；已有的，把标签改成表样的写法。",
    });
  },
});
