import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";

const ROOT = join(__dirname, "../..");
const PROGRAM = join(ROOT, "dist/cli/jixiao.cjs");
const SAMPLES = join(ROOT, "assets/samples");

/** Runs the built program as a user does. */
function jixiao(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

function sample(name: string): string {
  return join(SAMPLES, `${name}.xlsx`);
}

const text = z.string().nullable();
const target = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quantity"), comparator: text, number: z.string(), unit: z.string() }),
  z.object({ kind: z.literal("range"), from: z.string(), to: z.string(), unit: z.string() }),
  z.object({ kind: z.literal("date"), text: z.string() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
]);
const indicator = z.object({
  level1: text,
  level2: text,
  level3: text,
  description: text,
  value: text,
  basis: text,
  cell: text,
  target: target.nullable(),
  columns: z.object({ operator: z.string(), number: z.string(), unit: z.string() }).nullable(),
});
const amounts = z.object({ total: text, fiscal: text, other: text });
const project = z.object({
  unit: text,
  code: text,
  name: text,
  budget: text,
  fiscal: text,
  other: text,
  amountUnit: text,
  purpose: text,
  plan: z.array(text).nullable(),
  goals: z.array(z.string()),
  authority: text.optional(),
  period: text.optional(),
  source: text.optional(),
  funds: z.object({ total: text, fiscal: text, carryover: text, other: text }).optional(),
  indicators: z.array(indicator),
});
const department = z.object({
  name: text,
  year: text,
  tasks: z.array(amounts.extend({ name: text, content: text })),
  total: amounts,
  goal: text,
  indicators: z.array(indicator),
});
const activities = z.object({
  activities: z.array(
    z.object({
      code: text,
      name: text,
      description: text,
      year: text,
      goal: text,
      indicators: z.array(
        z.object({
          name: text,
          description: text,
          excellent: text,
          good: text,
          fair: text,
          poor: text,
          cell: text,
        }),
      ),
    }),
  ),
});
const budgetTable = z.object({
  table: z.string().regex(/^T(?:[1-9]|1[0-3])$/),
  unit: text,
  year: text,
  amountUnit: text,
  columns: z.array(z.string()),
  rows: z.array(z.object({ code: text, name: text, cells: z.record(z.string(), text) })),
  note: text,
});
const place = { form: z.string(), sheet: z.string(), range: z.string(), title: z.string() };
const table = z.discriminatedUnion("kind", [
  z.object({ ...place, kind: z.literal("ProjectTarget"), document: project }),
  z.object({ ...place, kind: z.literal("DepartmentTarget"), document: department }),
  z.object({ ...place, kind: z.literal("ActivityTargets"), document: activities }),
  z.object({ ...place, kind: z.literal("BudgetTable"), document: budgetTable }),
  z.object({
    ...place,
    kind: z.literal("Ledger"),
    document: z.object({ lines: z.int(), total: z.string().nullable(), amountUnit: z.string().nullable() }),
  }),
]);
const readOutput = z.object({
  schemaVersion: z.literal(1),
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      tables: z.array(table),
      unrecognised: z.array(
        z.object({
          sheet: z.string(),
          because: z.string(),
          nearest: z.array(z.object({ form: z.string(), score: z.number(), missing: z.array(z.string()) })),
        }),
      ),
    }),
  ),
});
const severity = z.enum(["error", "warning", "notice"]);
const checkOutput = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal("jixiao"), version: z.string(), ruleset: z.string(), codes: text }),
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      seconds: z.number(),
      profile: z.string(),
      tables: z.array(z.object(place)),
      outcomes: z.object({
        pass: z.number(),
        fail: z.number(),
        notApplicable: z.number(),
        insufficient: z.number(),
        unreadable: z.number(),
        crashed: z.number(),
      }),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity,
          sheet: z.string(),
          cell: z.string().regex(/^[A-Z]+\d+$/),
          message: z.string(),
          why: z.string(),
          how: z.string(),
          basis: z.string(),
          related: z.array(
            z.object({ role: z.string(), sheet: z.string(), cell: z.string(), value: z.string() }),
          ),
          difference: text,
          allowed: text,
          fixes: z.array(z.unknown()),
          fingerprint: z.string().min(1),
        }),
      ),
      waived: z.array(z.unknown()),
      unchecked: z.array(z.object({ rule: z.string(), outcome: z.string(), because: z.string() })),
    }),
  ),
});

function check(...names: string[]): z.infer<typeof checkOutput>["files"] {
  const { stdout } = jixiao("check", "--format", "json", ...names.map(sample));
  return checkOutput.parse(JSON.parse(stdout)).files;
}

test("read gives what the contract promises for every published workbook", () => {
  const { status, stdout } = jixiao("read", "--format", "json", SAMPLES);
  expect(status).toBe(0);
  const { files } = readOutput.parse(JSON.parse(stdout));
  const counts = Object.fromEntries(
    files.map(({ path, tables }) => [
      path.slice(SAMPLES.length + 1),
      tables
        .map(({ kind }) => kind)
        .sort()
        .join()
        .replace(/(\w+)(?:,\1)*/g, (run, kind) => `${kind}×${run.split(",").length}`),
    ]),
  );
  expect(counts).toEqual({
    "宿州市2024.xlsx": "DepartmentTarget×1,ProjectTarget×7",
    "昌黎县2023.xlsx": "BudgetTable×12,ProjectTarget×26",
    "昌黎县2023-预算明细.xlsx": "Ledger×1",
    "曹妃甸区2023.xlsx": "ActivityTargets×1,ProjectTarget×16",
    "满城区2021.xlsx": "BudgetTable×3,ProjectTarget×22",
    "高新区2024.xlsx": "ProjectTarget×7",
  });
});

test("read gives the example of the contract word for word", () => {
  const { stdout } = jixiao("read", "--format", "json", sample("曹妃甸区2023"));
  const { files } = readOutput.parse(JSON.parse(stdout));
  const found = files[0]?.tables.find(({ sheet }) => sheet === "8.招聘经费");
  expect(found).toMatchObject({
    form: "project-target/hebei",
    kind: "ProjectTarget",
    title: "招聘经费绩效目标表",
    document: {
      unit: "323001曹妃甸区人力资源和社会保障局本级",
      code: "13020923P000261100010",
      name: "招聘经费",
      budget: "99.00",
      fiscal: "99.00",
      other: null,
      amountUnit: "万元",
      plan: ["0.00", "0.00", "30.00", "100.00"],
      indicators: [
        {
          level1: "产出指标",
          level2: "数量指标",
          level3: "招聘活动组织次数",
          value: "≥25次",
          cell: "F10",
          target: { kind: "quantity", comparator: "≥", number: "25", unit: "次" },
          columns: { operator: "≥", number: "25", unit: "次" },
        },
        {},
        {},
        {},
        {},
        {},
      ],
    },
  });
});

test("read gives the lines of budget tables by their columns' labels", () => {
  const { stdout } = jixiao("read", "--format", "json", sample("昌黎县2023"));
  const { files } = readOutput.parse(JSON.parse(stdout));
  const tables = files[0]?.tables.filter(({ kind }) => kind === "BudgetTable") ?? [];
  expect(tables.map(({ document }) => "table" in document && document.table)).toEqual([
    ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T12", "T10", "T11"],
  ]);
  const [units, procurement] = tables.slice(9);
  expect(units).toMatchObject({ form: "budget-table/unit-list", range: "A1:D14", title: "部门机构设置情况" });
  expect(units?.document).toMatchObject({ table: "T12", columns: ["单位性质", "单位规格", "经费保障形式"] });
  expect(units && "rows" in units.document && units.document.rows[1]).toEqual({
    code: null,
    name: "昌黎县劳动力人才交流服务中心",
    cells: { 单位性质: "事业", 单位规格: "股级", 经费保障形式: "财政性资金基本保证" },
  });
  expect(procurement?.document).toMatchObject({
    table: "T10",
    unit: "323昌黎县人力资源和社会保障局",
    amountUnit: "万元",
    rows: [],
    note: null,
  });
});

test("read prints for people how many tables and indicators each form has", () => {
  const { stdout } = jixiao("read", sample("曹妃甸区2023"), sample("宿州市2024"));
  expect(stdout).toContain("共 河北 项目绩效目标表 16 张，指标 103 条");
  expect(stdout).toContain("共 曹妃甸 职责活动绩效表 1 张，活动 21 个，指标 51 条");
  expect(stdout).toContain("共 宿州 项目支出绩效目标表 7 张，指标 185 条");
  expect(stdout).toContain("共 宿州 部门整体支出绩效目标申报表 1 张，指标 128 条");
});

test.each([
  ["高新区2024", "cost-equals-budget", "error", "F13", ["7000万元", "4000.00万元", "3000.00万元"]],
  ["宿州市2024", "cost-equals-budget", "error", "E43", ["641.36万元", "841.36万元"]],
  ["曹妃甸区2023", "plan-mixed-scale", "error", "B7", ["1.25"]],
  ["满城区2021", "percent-word", "warning", "F11", ["100百分数"]],
] as const)("check finds in %s the known %s", (name, rule, grade, cell, figures) => {
  const found =
    check(name)[0]?.findings.filter((finding) => finding.rule === rule && finding.cell === cell) ?? [];
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]?.severity).toBe(grade);
  for (const figure of figures) expect(found[0]?.message).toContain(figure);
});

test("a comparison gives both cells, the difference and what rounding allows", () => {
  const found = check("高新区2024")[0]?.findings.find(({ rule }) => rule === "cost-equals-budget");
  expect(found).toMatchObject({ difference: "3000.00", allowed: "0.00" });
  expect(found?.related).toEqual([
    { role: "预算数", sheet: "1.被征地农民社会保障费", cell: "C3", value: "4000万元" },
  ]);
});

test("findings keep their fingerprint from run to run, and no two share one", () => {
  const fingerprints = check("满城区2021", "昌黎县2023").flatMap(({ findings }) =>
    findings.map(({ fingerprint }) => fingerprint),
  );
  const again = check("满城区2021", "昌黎县2023").flatMap(({ findings }) =>
    findings.map(({ fingerprint }) => fingerprint),
  );
  expect(again).toEqual(fingerprints);
  for (const { findings } of check("满城区2021")) {
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  }
});

test("errors found end with status 1, wrong usage with 64", () => {
  expect(jixiao("check", sample("高新区2024")).status).toBe(1);
  for (const args of [[], ["nonsense"], ["check"], ["check", "--format", "xml", "x"], ["rules", "x.xlsx"]]) {
    const { status, stderr } = jixiao(...args);
    expect({ args, status }).toEqual({ args, status: 64 });
    expect(stderr).toMatch(/\p{Script=Han}/u);
  }
});

test("a file that cannot be read is named, gives status 2, and does not stop the others", () => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  try {
    const broken = join(folder, "坏的.xlsx");
    writeFileSync(broken, "PK\u0003\u0004 not a workbook");
    const old = join(folder, "旧的.xls");
    writeFileSync(old, Buffer.from("d0cf11e0a1b11ae1", "hex"));
    const { status, stdout, stderr } = jixiao(
      "check",
      "--format",
      "json",
      broken,
      old,
      "没有.xlsx",
      sample("高新区2024"),
    );
    expect(status).toBe(2);
    expect(checkOutput.parse(JSON.parse(stdout)).files).toHaveLength(1);
    expect(stderr.trim().split("\n")).toHaveLength(3);
    expect(stderr).toContain("坏的.xlsx");
    expect(stderr).toContain("另存为");
    expect(stderr).toContain("没有这个文件");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("jsonl gives one line a file, sarif one result a finding", () => {
  const lines = jixiao("check", "--format", "jsonl", sample("高新区2024"), sample("宿州市2024"))
    .stdout.trim()
    .split("\n");
  expect(
    lines.map((line) => z.object({ file: z.object({ path: z.string() }) }).parse(JSON.parse(line)).file.path),
  ).toEqual([sample("高新区2024"), sample("宿州市2024")]);
  const { stdout } = jixiao("check", "--format", "sarif", sample("高新区2024"));
  const sarif = z
    .object({ version: z.literal("2.1.0"), runs: z.array(z.object({ results: z.array(z.unknown()) })) })
    .parse(JSON.parse(stdout));
  expect(sarif.runs[0]?.results).toHaveLength(check("高新区2024")[0]!.findings.length);
});

test("rules, forms and profiles list what this version knows", () => {
  const rules = z
    .object({ rules: z.array(z.object({ id: z.string(), title: z.string(), severity, basis: z.string() })) })
    .parse(JSON.parse(jixiao("rules", "--format", "json").stdout)).rules;
  expect(rules.length).toBeGreaterThanOrEqual(25);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const { forms } = z
    .object({ forms: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })) })
    .parse(JSON.parse(jixiao("forms", "--format", "json").stdout));
  expect(forms.map(({ id }) => id)).toEqual([
    "project-target/hebei",
    "project-target/gaoxin",
    "project-target/changli",
    "project-target/suzhou",
    "department-target/suzhou",
    "activity-targets/caofeidian",
    "budget-table/balance",
    "budget-table/income",
    "budget-table/expenditure",
    "budget-table/fiscal-balance",
    "budget-table/general-expenditure",
    "budget-table/basic-expenditure",
    "budget-table/fund-expenditure",
    "budget-table/capital-expenditure",
    "budget-table/three-publics",
    "budget-table/procurement",
    "budget-table/fixed-assets",
    "budget-table/unit-list",
    "budget-table/three-publics-change",
    "project-target/generic",
  ]);
  expect(jixiao("profiles").stdout).toContain("hebei-2023");
});

const LEVELS = [{ name: "产出指标", level2: [{ name: "数量指标" }] }];

/** Writes a profile into a file of its own. */
function withProfile(text: string, use: (path: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  try {
    const path = join(folder, "唐山.json");
    writeFileSync(path, text);
    use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a profile from a file is what tables are measured by", () => {
  const own = { id: "tangshan", name: "唐山 2025", basis: "市级办法", system: LEVELS, packs: ["文字"] };
  withProfile(JSON.stringify(own), (path) => {
    const { stdout, stderr } = jixiao("check", "--format", "json", "--profile", path, sample("高新区2024"));
    expect(stderr).toBe("");
    const checked = z
      .object({ files: z.array(z.object({ profile: z.string(), profileReason: z.string() })) })
      .parse(JSON.parse(stdout)).files;
    expect(checked).toEqual([{ profile: "tangshan", profileReason: "由用户选定“唐山 2025”口径；只查文字" }]);
  });
});

test("a profile that is written wrong is told line by line, and nothing is checked", () => {
  const own = '{\n  "id": "x",\n  "name": 7,\n  "basis": "市级办法",\n  "severity": {},\n  "system": []\n}\n';
  withProfile(own, (path) => {
    const { status, stdout, stderr } = jixiao("check", "--profile", path, sample("高新区2024"));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toEqual([
      `口径文件“${path}”有 3 处要改：`,
      "  第 3 行第 11 列：name 应是文字，这里是数",
      "  第 5 行第 3 列：没有“severity”这个字段，是不是要写“severities”？",
      "  第 6 行第 13 列：system 至少要有 1 项",
    ]);
  });
});

test("a profile that is not there is told: a file gives status 2, an id 64", () => {
  const file = jixiao("check", "--profile", "没有.json", sample("高新区2024"));
  expect({ status: file.status, stderr: file.stderr.trim() }).toEqual({
    status: 2,
    stderr: "口径文件“没有.json”打不开：没有这个文件，请检查路径。",
  });
  const folder = jixiao("check", "--profile", SAMPLES, sample("高新区2024"));
  expect(folder.status).toBe(2);
  expect(folder.stderr).toContain("这是一个文件夹");
  for (const args of [
    ["check", "--profile", "hebei", sample("高新区2024")],
    ["profiles", "hebei"],
  ]) {
    const { status, stderr } = jixiao(...args);
    expect(status).toBe(64);
    expect(stderr).toContain(
      "没有“hebei”这个口径，可用：hebei-2023、hebei-2021、anhui-2024、central-2021-101",
    );
  }
});

test("a built-in profile can be written out, and checks the same when it is read back", () => {
  withProfile(jixiao("profiles", "hebei-2023").stdout, (path) => {
    const found = (profile: string): unknown =>
      checkOutput.parse(
        JSON.parse(
          jixiao("check", "--format", "json", "--profile", profile, sample("高新区2024")).stdout.replaceAll(
            "河北 2023（自定义）",
            "河北 2023",
          ),
        ),
      ).files[0]?.findings;
    expect(found(path)).toEqual(found("hebei-2023"));
  });
});

test("packs limit a check to their rules, and rules name their pack", () => {
  const { rules } = z
    .object({ rules: z.array(z.object({ id: z.string(), pack: z.string() })) })
    .parse(JSON.parse(jixiao("rules", "--format", "json").stdout));
  const packs = new Map(rules.map(({ id, pack }) => [id, pack]));
  const { stdout } = jixiao(
    ...["check", "--format", "json", "--pack", "规范性", "--pack", "合法性", sample("满城区2021")],
  );
  const { findings } = checkOutput.parse(JSON.parse(stdout)).files[0]!;
  expect(new Set(findings.map(({ rule }) => packs.get(rule)))).toEqual(new Set(["合法性", "规范性"]));
  const wrong = jixiao("check", "--pack", "格式", sample("满城区2021"));
  expect(wrong.status).toBe(64);
  expect(wrong.stderr).toContain("没有“格式”这个规则包，可用：合法性、合理性、规范性、文字");
});

test("the program is one file that runs away from the project", () => {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-"));
  try {
    const copy = join(folder, "jixiao.cjs");
    execFileSync(process.execPath, [
      "-e",
      `require("fs").copyFileSync(${JSON.stringify(PROGRAM)}, ${JSON.stringify(copy)})`,
    ]);
    const { status, stdout } = spawnSync(process.execPath, [copy, "--version"], {
      encoding: "utf8",
      cwd: folder,
    });
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: "0.1.0" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
