// `npm run mutation [-- NAME…]`: how many of the faults that StrykerJS plants into rules, relations, model, ledgers and
// summaries the tests notice, group by group. Without names all groups are measured, and the table goes to docs/mutation.md.
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stryker } from "@stryker-mutator/core";
import prettier from "prettier";
import { ROOT } from "./install.mjs";

const LEAST = 85;
const FAMILIES = foldersIn("src/rules").filter((name) => !["profile-text", "code-table"].includes(name));
/** What reads JSON that people write, and finds the name that they meant: judged by those who read so. */
const JSON_TEXT = ["src/model/json-text/*.ts", "src/model/nearest-name.ts", "src/model/edit-distance.ts"];
/** Every group with what is mutated, and the tests that judge it. Whole workbooks are left out: they take too long. */
const GROUPS = [
  ...FAMILIES.map((name) => ({
    name: `rules/${name}`,
    mutate: [`src/rules/${name}/*.ts`],
    tests: [
      `test/rules/pages/${name}.test.ts`,
      ...(name === "budget" ? ["test/rules/pages/relations.test.ts"] : []),
      ...testsIn(`test/rules/${name}`),
      "test/rules/thresholds.test.ts",
    ],
  })),
  {
    name: "rules/profile-text",
    mutate: ["src/rules/profile-text/*.ts"],
    tests: ["test/rules/profile-text.test.ts"],
  },
  {
    name: "rules/code-table",
    mutate: ["src/rules/code-table/*.ts"],
    tests: ["test/rules/code-table.test.ts"],
  },
  {
    name: "relations",
    mutate: ["src/relations/**/*.ts"],
    tests: [
      ...testsIn("test/relations").filter((file) => !/\/(silent-pass|published|rounded)\./.test(file)),
      "test/rules/pages/relations.test.ts",
    ],
  },
  {
    name: "rules",
    mutate: ["src/rules/*.ts"],
    tests: [
      ...testsIn("test/rules").filter((file) => !/\/(fixes|silent-pass|catalogue)\./.test(file)),
      ...["structure", "wording", "plan", "grades", "across"].map(
        (name) => `test/rules/pages/${name}.test.ts`,
      ),
    ],
  },
  {
    name: "forms/ledger",
    mutate: ["src/forms/ledger/*.ts"],
    tests: testsIn("test/forms/ledger"),
  },
  ...foldersIn("src/summaries").map((name) => ({
    name: `summaries/${name}`,
    mutate: [`src/summaries/${name}/*.ts`],
    tests: [
      ...testsIn(`test/summaries/${name}`).filter((file) => !/\/(sql|hostile-texts)\./.test(file)),
      ...(name === "made" ? ["test/app/summaries/refresh.test.ts"] : []),
    ],
  })),
  {
    name: "model/json-text",
    mutate: JSON_TEXT,
    tests: [
      "test/model/json-text.test.ts",
      "test/rules/profile-text.test.ts",
      "test/relations/relation-text.test.ts",
    ],
  },
  {
    name: "model",
    mutate: ["src/model/**/*.ts", ...JSON_TEXT.map((file) => `!${file}`)],
    tests: testsIn("test/model").filter((file) => !file.includes("hostile")),
  },
];

const asked = process.argv.slice(2);
const measured = [];
for (const group of GROUPS) {
  if (asked.length > 0 && !asked.includes(group.name)) continue;
  measured.push({ group: group.name, ...(await measure(group)) });
}
for (const { group, score, killed, all, seconds } of measured) {
  console.log(`${group}: ${score.toFixed(1)} %（${killed}/${all}，${seconds} 秒）`);
}
if (measured.length === GROUPS.length) await writePage();
process.exitCode = measured.length > 0 && measured.every(({ score }) => score >= LEAST) ? 0 : 1;

function foldersIn(folder) {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function testsIn(folder) {
  try {
    return readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

async function measure({ name, mutate, tests }) {
  const began = Date.now();
  const file = path.join("coverage/mutation", `${name.replace("/", "-")}.json`);
  const results = await new Stryker({
    mutate,
    inProcess: { tests },
    testRunner: "in-process",
    plugins: [path.join(ROOT, "test/mutation/in-process.mjs")],
    coverageAnalysis: "perTest",
    ignorePatterns: ["/bench", "/coverage", "/dist", "/src/{cli,taskpane,workbench}"],
    tempDirName: ".stryker-tmp",
    concurrency: 2,
    timeoutMS: 2000,
    reporters: ["json", "clear-text"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    jsonReporter: { fileName: file },
    warnings: { unknownOptions: false },
  }).runMutationTest();
  const count = (...kinds) => results.filter(({ status }) => kinds.includes(status)).length;
  const killed = count("Killed", "Timeout");
  const all = killed + count("Survived", "NoCoverage");
  return {
    killed,
    all,
    score: all === 0 ? 0 : (killed / all) * 100,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}

async function writePage() {
  const total = measured.reduce((sum, { all }) => sum + all, 0);
  const killed = measured.reduce((sum, each) => sum + each.killed, 0);
  const rows = measured.map(
    ({ group, all, killed: found, score, seconds }) =>
      `| ${group} | ${all} | ${found} | ${score.toFixed(1)}% | ${seconds} |`,
  );
  const page = `# 测试拦不拦得住改错

\`npm run mutation\` 重新测量；只量一组：\`npm run mutation -- rules/plan\`。StrykerJS 在规则、勾稽、模型、明细和汇总的代码里一处一处种错（改符号、改字符、
删语句……，没有排除任何一种），再看测试有没有发觉。评判的是规则说明页里的例子和单元测试；跑得太久的测试没有参加。
没拦住的列在各组的输出里，也在 \`coverage/mutation/\` 里。低于 ${LEAST}% 的组算不通过。下面是 ${new Date().toISOString().slice(0, 10)} 逐组量得的。

| 组 | 种了 | 拦住 | 拦住率 | 秒 |
|---|---:|---:|---:|---:|
${rows.join("\n")}
| 合计 | ${total} | ${killed} | ${((killed / total) * 100).toFixed(1)}% | |
`;
  const file = path.join(ROOT, "docs/mutation.md");
  writeFileSync(
    file,
    await prettier.format(page, { ...(await prettier.resolveConfig(file)), parser: "markdown" }),
  );
}
