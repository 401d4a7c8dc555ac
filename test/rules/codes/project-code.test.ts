import { CODE_RULES } from "../../../src/rules/codes/code-rules";
import { answerOf, documentsIn } from "../documents-in";

test.each(["project-code-check", "project-code-duplicate", "region-code-outdated"])(
  "%s does not pass over a code that is an error of the sheet",
  (id) => {
    const rule = CODE_RULES.find((candidate) => candidate.id === id);
    const documents = documentsIn(
      "project-target/hebei",
      `| 招聘经费绩效目标表 |  |  |  |\n|---|---|---|---|\n| 项目编码 | 坏 | 项目名称 | 招聘经费 |`,
      "坏",
    );
    expect(answerOf(rule!, documents)).toMatchObject({
      kind: "insufficient",
      because: "“表1”的项目编码看不到",
    });
  },
);
