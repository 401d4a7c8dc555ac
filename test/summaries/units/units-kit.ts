import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUDGET_FORMS } from "../../../src/forms/catalogue";
import type { FormData, RowData } from "../../../src/forms/form-data";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { mainTable } from "../../../src/forms/vocabulary";
import { writeForm } from "../../../src/forms/write-form";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import type { MoneyUnit } from "../../../src/model/amount";
import type { BudgetTableNumber } from "../../../src/model/documents";
import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import { finish } from "../../../src/model/steps";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import { moneyIn } from "../../../src/summaries/units/figures";
import { planUnits } from "../../../src/summaries/units/plan-units";
import type { UnitFile } from "../../../src/summaries/units/unit-file";
import type { UnitsAbout, UnitsPlan } from "../../../src/summaries/units/units-plan";

/** A line of 昌黎's ledger. */
export interface LedgerLine {
  readonly unitCode: string;
  readonly unitName: string;
  readonly functional: string;
  readonly functionalName: string;
  readonly economic: string;
  readonly economicName: string;
  readonly kind: string;
  readonly isCarried: boolean;
  readonly fen: number;
}

const LEDGER = "昌黎县2023-预算明细.xlsx";

/** 昌黎's ledger as a file. */
export function ledgerFile(): UnitFile {
  const read = readXlsx(LEDGER, readFileSync(join(__dirname, "../../../assets/samples", LEDGER)));
  if (!read.ok) throw new Error(read.problem.message);
  return fileOf(LEDGER, read.value.snapshot.sheets);
}

/** 昌黎's ledger line by line, from which its published tables were rounded. */
export function ledgerOfChangli(): readonly LedgerLine[] {
  const [, ...rows] = ledgerFile().workbook.sheets[0]!.values;
  return rows.map((row) => {
    const text = (col: number): string => String(row[col] ?? "");
    return {
      unitCode: text(0),
      unitName: text(1),
      functional: text(2),
      functionalName: text(3),
      economic: text(4),
      economicName: text(5),
      kind: text(6),
      isCarried: text(10) !== "本年",
      fen: Math.round(Number(row[11]) * 100),
    };
  });
}

const NAMES: Readonly<Record<string, string>> = {
  301: "工资福利支出",
  302: "商品和服务支出",
  303: "对个人和家庭的补助",
  205: "教育支出",
  208: "社会保障和就业支出",
  210: "卫生健康支出",
  221: "住房保障支出",
  20502: "普通教育",
  20503: "职业教育",
  20801: "人力资源和社会保障管理事务",
  20805: "行政事业单位养老支出",
  20807: "就业补助",
  20826: "财政对基本养老保险基金的补助",
  20830: "财政代缴社会保险费支出",
  21011: "行政事业单位医疗",
  22102: "住房改革支出",
};

/** How the tables of a unit are written. */
export interface UnitAbout {
  readonly unit?: string;
  readonly year?: string;
  readonly money?: MoneyUnit;
  /** Whether figures are rounded to 0.01 of their unit, as they are published. */
  readonly isRounded?: boolean;
}

const NINE: readonly BudgetTableNumber[] = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];

/** A file with the tables of a unit that has these lines. */
export function unitFile(
  unit: string,
  lines: readonly LedgerLine[],
  wanted: readonly BudgetTableNumber[] = ["T3"],
  about: UnitAbout = {},
): UnitFile {
  return fileOf(`${unit}.xlsx`, unitSheets(lines, { unit, year: "2024", ...about }, wanted));
}

/** The nine tables of a unit, or some of them, as sheets, reckoned in a way of their own, so that they can be compared with what is made. */
export function unitSheets(
  lines: readonly LedgerLine[],
  about: UnitAbout,
  wanted: readonly BudgetTableNumber[] = NINE,
): readonly SheetSnapshot[] {
  const money = about.money ?? "万元";
  const amount = (fen: number) => moneyIn(about.isRounded ? Math.round(fen / 1e4) * 1e4 : fen, money);
  const sum = (own: readonly LedgerLine[]): number => own.reduce((all, { fen }) => all + fen, 0);
  const figures = (
    columns: Readonly<Record<string, (line: LedgerLine) => boolean>>,
    own: readonly LedgerLine[],
  ): RowData =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([key, is]) => {
        const fen = sum(own.filter(is));
        return fen === 0 ? [] : [[key, amount(fen)]];
      }),
    );
  const byCode = (
    code: (line: LedgerLine) => string,
    name: (line: LedgerLine) => string,
    depths: readonly number[],
    columns: Readonly<Record<string, (line: LedgerLine) => boolean>>,
    own = lines,
  ): RowData[] => {
    if (own.length === 0) return [];
    const codes = new Set(own.flatMap((line) => depths.map((depth) => code(line).slice(0, depth))));
    return [
      { name: "合计", ...figures(columns, own) },
      ...[...codes].sort().map((one) => {
        const of = own.filter((line) => code(line).startsWith(one));
        const named = own.find((line) => code(line) === one);
        return { code: one, name: named ? name(named) : (NAMES[one] ?? one), ...figures(columns, of) };
      }),
    ];
  };
  const functional = (columns: Readonly<Record<string, (line: LedgerLine) => boolean>>): RowData[] =>
    byCode(
      ({ functional: code }) => code,
      ({ functionalName }) => functionalName,
      [3, 5, 7],
      columns,
    );
  const all = (): boolean => true;
  const isProject = ({ kind }: LedgerLine): boolean => kind === "项目支出";
  const isBasic = (line: LedgerLine): boolean => !isProject(line);
  const spending = { total: all, basic: isBasic, project: isProject };
  const current = amount(sum(lines.filter(({ isCarried }) => !isCarried)));
  const carried = amount(sum(lines.filter(({ isCarried }) => isCarried)));
  const total = amount(sum(lines));
  const vehicles = amount(sum(lines.filter(({ economic }) => economic === "30231")));
  const classes = (row: (name: string, fen: number) => RowData): RowData[] => {
    const part = mainTable(BUDGET_FORMS.find(({ name }) => name === "部门预算收支总表")!);
    return part.lines
      .filter(({ group }) => group === "每类支出")
      .map(({ code, label }) =>
        row(label, sum(lines.filter((line) => code !== undefined && line.functional.startsWith(code)))),
      );
  };
  const halves = (
    income: readonly (readonly [string, FigureOf])[],
    spent: readonly RowData[],
    incomeAmount: string,
  ): RowData[] =>
    Array.from({ length: Math.max(income.length, spent.length) }, (_, index) => {
      const [name, figure] = income[index] ?? [];
      return {
        ...(name !== undefined && { incomeName: name }),
        ...(figure && figure.fen !== 0 && { [incomeAmount]: figure }),
        ...spent[index],
      };
    });
  const nothing = amount(0);
  const rows: Partial<Record<BudgetTableNumber, RowData[]>> = {
    T1: halves(
      [
        ["一、一般公共预算拨款收入", current],
        ["二、政府性基金预算拨款收入", nothing],
        ["本年收入合计", current],
        ["上年结转结余", carried],
        ["收入总计", total],
      ],
      [
        ...classes((name, fen) => ({
          expenditureName: name,
          ...(fen !== 0 && { expenditureAmount: amount(fen) }),
        })),
        { expenditureName: "本年支出合计", expenditureAmount: total },
        { expenditureName: "年终结转结余" },
        { expenditureName: "支出总计", expenditureAmount: total },
      ],
      "incomeAmount",
    ),
    T2: functional({
      total: all,
      subtotal: ({ isCarried }) => !isCarried,
      fiscal: ({ isCarried }) => !isCarried,
      carriedIn: ({ isCarried }) => isCarried,
    }),
    T3: functional(spending),
    T4: halves(
      [
        ["一、一般公共预算拨款", current],
        ["二、政府性基金预算拨款", nothing],
        ["三、国有资本经营预算拨款", nothing],
        ["本年收入合计", current],
        ["年初财政拨款结转和结余", carried],
        ["一、一般公共预算拨款", carried],
        ["收入总计", total],
      ],
      [
        ...classes((name, fen) => ({
          expenditureName: name,
          ...(fen !== 0 && { total: amount(fen), general: amount(fen) }),
        })),
        { expenditureName: "本年支出合计", total, general: total },
        { expenditureName: "年末财政拨款结转和结余" },
        { expenditureName: "支出总计", total, general: total },
      ],
      "incomeAmount",
    ),
    T5: functional(spending),
    T6: byCode(
      ({ economic }) => economic,
      ({ economicName }) => economicName,
      [3, 5],
      { total: all, staff: ({ kind }) => kind === "人员经费", running: ({ kind }) => kind === "公用经费" },
      lines.filter(isBasic),
    ),
    T7: [],
    T8: [],
    T9: [
      "合计",
      "“三公”经费小计",
      "一、因公出国（境）费",
      "其中：教学科研人员因公出国（境）",
      "其他因公出国（境）费",
      "二、公务用车购置及运维费",
      "其中：公务用车购置费",
      "公务用车运行维护费",
      "三、公务接待费",
    ].map((name) => ({
      name,
      ...(/合计|小计|运维|运行/.test(name) && vehicles.fen !== 0 && { total: vehicles, general: vehicles }),
    })),
  };
  return wanted.map((table) => {
    const own = rows[table] ?? [];
    const form = BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === table)!;
    const data: FormData = {
      fields: {
        ...(about.unit !== undefined && { unit: about.unit }),
        ...(about.year !== undefined && { year: about.year }),
        amountUnit: money,
        ...(own.length === 0 && { note: [`无${form.name.replace(/^部门预算|表$/g, "")}，空表列示。`] }),
      },
      tables: { rows: { rows: own } },
    };
    return writeForm(form, data, form.name.replace(/^部门预算/, "").slice(0, 31));
  });
}

type FigureOf = ReturnType<typeof moneyIn>;

/** Some sheets as a file that was read. */
export function fileOf(name: string, sheets: readonly SheetSnapshot[]): UnitFile {
  const workbook = { name, sheets };
  const { documents, ledgers } = readWorkbook(workbook);
  return { name, workbook, documents, ledgers };
}

/** The twelve units of 昌黎 as files. */
export function changliFiles(
  about: (index: number) => UnitAbout = () => ({}),
  wanted?: readonly BudgetTableNumber[],
): readonly UnitFile[] {
  return [...unitsOfChangli()].map(([code, lines], index) => {
    const unit = `${code}${lines[0]!.unitName}`;
    const sheets = unitSheets(lines, { unit, year: "2023", ...about(index) }, wanted);
    return fileOf(`${lines[0]!.unitName}.xlsx`, sheets);
  });
}

/** The lines of 昌黎's ledger by the code of their unit. */
export function unitsOfChangli(): ReadonlyMap<string, readonly LedgerLine[]> {
  const units = new Map<string, LedgerLine[]>();
  for (const line of ledgerOfChangli()) units.set(line.unitCode, [...(units.get(line.unitCode) ?? []), line]);
  return new Map([...units].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A line of a ledger of so many 万元 for a 项, of 人员经费 if nothing else is said. */
export function lineOf(functional: string, money: number, more: Partial<LedgerLine> = {}): LedgerLine {
  return {
    unitCode: "",
    unitName: "",
    functional,
    functionalName: `功能${functional}`,
    economic: "30101",
    economicName: "基本工资",
    kind: "人员经费",
    isCarried: false,
    fen: Math.round(money * 1e6),
    ...more,
  };
}

/** What a plan says that has to be put right. */
export function problems({ remarks }: UnitsPlan): string[] {
  return remarks.flatMap(({ text, weight }) => (weight === "problem" ? [text] : []));
}

/** What a plan says beside that. */
export function notes({ remarks }: UnitsPlan): string[] {
  return remarks.flatMap(({ text, weight }) => (weight === "note" ? [text] : []));
}

/** Plans a summary of units all at once. */
export function planned(files: readonly UnitFile[], about: Partial<UnitsAbout> = {}): UnitsPlan {
  return finish(
    planUnits(files, {
      department: "323昌黎县人力资源和社会保障局",
      origin: "columns",
      names: (wanted) => wanted,
      classification: BUILT_IN_CODES,
      ...about,
    }),
  );
}
