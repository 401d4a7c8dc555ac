import { projectCodeMissing } from "../../../src/rules/codes/project-code-missing";
import { profileById } from "../../../src/rules/profiles";
import { runRules } from "../../../src/rules/run-rules";
import { documentsOf, parseRulePage } from "../rule-page";

const PAGE = `## 正确示例

### 招聘经费

表样：project-target/hebei

| 招聘经费绩效目标表 |  |  |  |
|---|---|---|---|
| 项目编码 | 13020923P000261100010 | 项目名称 | 招聘经费 |
`;

test("a code that is an error of the sheet is neither there nor missing", () => {
  const [example] = parseRulePage(PAGE).right;
  const [sheet] = example!.sheets;
  const values = sheet!.values.map((row) =>
    row.map((value) => (value === "13020923P000261100010" ? { error: "#REF!" } : value)),
  );
  const documents = documentsOf({ ...example!, sheets: [{ ...sheet!, values }] });
  const [outcome] = runRules([projectCodeMissing], documents, profileById("hebei-2023")!);
  expect(outcome).toMatchObject({
    kind: "insufficient",
    because: "“项目编码”读不出：单元格是错误值 #REF!",
  });
});
