import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { bytesOf, jixiao, scratch, SAMPLES } from "./change-kit";
import { readXlsx } from "../../src/hosts/xlsx/read-workbook";
import { readWorkbook } from "../../src/forms/read-workbook";
import { amountText } from "../../src/model/amount";
import type { BudgetTable } from "../../src/model/documents";

const folder = scratch();
const LEDGER = join(__dirname, "../../assets/samples/昌黎县2023-预算明细.xlsx");
const [CHANGLI, , , MANCHENG] = SAMPLES as [string, string, string, string];

function at(name: string): string {
  return join(folder, name);
}

function tablesIn(path: string): readonly BudgetTable[] {
  const read = readXlsx(path, bytesOf(path));
  if (!read.ok) throw new Error(read.problem.message);
  return readWorkbook(read.value.snapshot).documents.filter((document) => document.kind === "BudgetTable");
}

function sheetsIn(path: string): readonly string[] {
  const read = readXlsx(path, bytesOf(path));
  return read.ok ? read.value.snapshot.sheets.map(({ name }) => name) : [];
}

/** What a line of a table says in a column, to 0.01 万元. */
function shown(
  tables: readonly BudgetTable[],
  table: string,
  name: string,
  column: string,
): string | undefined {
  const rows = tables.find((each) => each.table === table)?.rows ?? [];
  const field = rows.find((row) => row.name.state === "given" && row.name.value === name)?.cells[column];
  const value = field?.state === "given" ? field.value : undefined;
  return value && typeof value === "object" && "fen" in value
    ? Number(amountText(value.fen, "万元")).toFixed(2)
    : undefined;
}

describe("a file with a 预算明细", () => {
  const run = jixiao("summarise", LEDGER, "-o", at("九张表.xlsx"), "--year", "2023", "--format", "json");
  const told = JSON.parse(run.stdout) as {
    readonly output: string;
    readonly made: readonly { readonly kind: string; readonly sheets: readonly string[] }[];
  };

  test("gets its nine tables behind what it held", () => {
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(told.made.map(({ kind, sheets }) => [kind, sheets.length])).toEqual([["tables", 9]]);
    expect(sheetsIn(at("九张表.xlsx")).slice(0, 10)).toEqual(["预算明细", ...told.made[0]!.sheets]);
  });

  test("they say what was published", () => {
    const tables = tablesIn(at("九张表.xlsx"));
    expect(shown(tables, "T3", "合计", "total")).toBe("29296.37");
    expect(shown(tables, "T3", "合计", "project")).toBe("27218.07");
    expect(shown(tables, "T6", "对个人和家庭的补助", "total")).toBe("64.16");
  });

  test("a check of them finds no error", () => {
    expect(jixiao("check", at("九张表.xlsx")).status).toBe(0);
  });

  test("single tables of one unit can be asked for, and only looked at", () => {
    const dry = jixiao(
      "summarise",
      LEDGER,
      "--dry-run",
      "--tables",
      "T3,T6",
      "--unit",
      "323001",
      "--year",
      "2023",
    );
    expect(dry.status).toBe(0);
    expect(dry.stdout).toContain("部门预算支出总表、部门预算一般公共预算财政拨款基本支出表");
    expect(dry.stdout).toContain("只看，不写文件");
    expect(dry.stdout).not.toContain("部门预算收支总表");
  });

  test("a year that it does not say is taken from the file's name, and told", () => {
    const unasked = jixiao("summarise", LEDGER, "-o", at("看文件名.xlsx"));
    expect(unasked.stdout).toContain("明细没有写预算年度，按别的表或文件名取 2023；不对的请用 --year 写明");
    expect(tablesIn(at("看文件名.xlsx")).map(({ year }) => year.state === "given" && year.value)).toEqual(
      Array(9).fill("2023"),
    );
    const nameless = at("明细.xlsx");
    copyFileSync(LEDGER, nameless);
    expect(jixiao("summarise", nameless, "--dry-run").stdout).toContain("没有预算年度，表头的年度留空");
  });

  test("read tells how many lines it has and what they come to", () => {
    const { files } = JSON.parse(jixiao("read", "--format", "json", LEDGER).stdout);
    expect(files[0].tables).toEqual([
      {
        form: "ledger",
        kind: "Ledger",
        sheet: "预算明细",
        range: "A1:L67",
        title: "预算明细",
        document: { lines: 66, total: "292963700.00", amountUnit: "元" },
      },
    ]);
    expect(files[0].unrecognised).toEqual([]);
  });
});

test("a file with projects gets their summary, a line for each", () => {
  const run = jixiao("summarise", MANCHENG, "-o", at("满城.xlsx"));
  expect(run.stdout).toContain("项目绩效目标汇总表：项目绩效目标汇总表");
  expect(sheetsIn(at("满城.xlsx"))).toContain("项目绩效目标汇总表");
});

test("several files are put together in a new one, with what does not fit told", () => {
  copyFileSync(CHANGLI, at("再一份.xlsx"));
  const run = jixiao("summarise", CHANGLI, at("再一份.xlsx"), "-o", at("部门.xlsx"), "--format", "json");
  const { made } = JSON.parse(run.stdout);
  expect(made).toHaveLength(1);
  expect(made[0].remarks.some(({ message }: { message: string }) => message.includes("再一份.xlsx"))).toBe(
    true,
  );
  expect(shown(tablesIn(at("部门.xlsx")), "T3", "合计", "total")).toBe("29296.37");
});

test("a folder is several units too", () => {
  const units = at("各单位");
  mkdirSync(units);
  for (const path of [CHANGLI, MANCHENG]) copyFileSync(path, join(units, basename(path)));
  const { status, stdout } = jixiao("summarise", units, "-o", at("由文件夹.xlsx"), "--year", "2023");
  expect(status).toBe(2);
  expect(stdout).toContain("多单位汇总：");
  expect(sheetsIn(at("由文件夹.xlsx"))).toContain("收入总表来源");
});

test("what cannot be made says why, writes nothing, and is no success", () => {
  const none = jixiao("summarise", CHANGLI, "-o", at("没有.xlsx"), "--make", "tables");
  expect(none.status).toBe(2);
  expect(none.stdout).toContain("没有认出预算明细");
  expect(existsSync(at("没有.xlsx"))).toBe(false);
});

test.each([
  [["-o", "x.xlsx", "--make", "all"], "--make 没有“all”，可用：tables、projects"],
  [["-o", "x.xlsx", "--tables", "T10"], "--tables 没有“T10”"],
  [["-o", "x.xls"], "-o 的文件名要以 .xlsx 结尾"],
  [[], "summarise 要写明 --output（-o）"],
] as const)("wrong usage is told: %j", (args, sentence) => {
  const run = jixiao("summarise", LEDGER, ...args);
  expect(run.status).toBe(64);
  expect(run.stderr).toContain(sentence);
});

test("the cells of remarks are named", () => {
  const run = jixiao("summarise", LEDGER, "--dry-run", "--make", "tables,projects", "--format", "json");
  const { made } = JSON.parse(run.stdout);
  for (const { remarks } of made)
    for (const { sheet, cell } of remarks) {
      expect(sheet === null).toBe(cell === null);
      if (cell !== null) expect(cell).toMatch(/^[A-Z]+\d+$/);
    }
  expect(run.status).toBe(2);
});
