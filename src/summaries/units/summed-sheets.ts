import type { Steps } from "../../model/steps";
import { readSheet } from "../../forms/read-workbook";
import { tableWords } from "../../relations/vocabulary";
import type { NewSheet } from "../../sheet/edit";
import { freeSheetName } from "../../templates/sheet-name";
import { filledSheetSteps } from "../budget/filled-sheets";
import type { SummaryRemark } from "../summary-remark";
import { departmentTable, type Head } from "./department-table";
import { isEmpty, isList, type MergedTable } from "./merged-table";
import { originColumns } from "./origin-columns";
import { originSheet, sheetsFormula, type OriginSheet, type UnitPart } from "./origin-sheets";
import { totalText } from "./table-total";
import type { SummedTable, UnitsAbout } from "./units-plan";
import { untiedIn } from "./untied";
import { parted } from "./whose-tables";

/** The sheets of a department's tables with those that they come from. */
export interface SummedSheets {
  readonly sheets: readonly NewSheet[];
  readonly tables: readonly SummedTable[];
  readonly remarks: readonly SummaryRemark[];
}

/** Lays out the department's tables, their figures as formulas that name the units' cells on sheets beside them. */
export function* summedSheets(
  merged: readonly MergedTable[],
  head: Head,
  { origin, names }: Pick<UnitsAbout, "origin" | "names">,
): Steps<SummedSheets> {
  const taken = new Set<string>();
  const nameOf = (wanted: string): string => {
    const name = freeSheetName(taken, names(wanted));
    taken.add(name);
    return name;
  };
  const named = merged.map((one) => ({ merged: one, name: nameOf(one.form.name) }));
  const origins = origin === "columns" ? [] : yield* unitSheets(merged, head, nameOf);
  const byUnit = new Map(origins);
  const columns = new Map<MergedTable, ReturnType<typeof originColumns>>();
  if (origin === "columns")
    for (const one of merged) {
      if (isList(one.table) || isEmpty(one)) continue;
      columns.set(one, originColumns(one, nameOf(`${tableWords(one.table).short}来源`), head.unit));
      yield;
    }
  const tables = named.map(({ merged: one, name }) =>
    departmentTable(one, name, head, (line, column, parts) =>
      origin === "columns"
        ? columns.get(one)?.formula(line, column)
        : sheetsFormula(one, column, parts, byUnit),
    ),
  );
  const filled = yield* filledSheetSteps(tables);
  const sheets = filled.map(({ sheet }) => sheet);
  const documents = sheets
    .flatMap(({ snapshot }) => readSheet(snapshot).documents)
    .filter((document) => document.kind === "BudgetTable");
  return {
    sheets: [
      ...sheets,
      ...[...columns.values()].map(({ sheet }) => sheet),
      ...origins.map(([, { sheet }]) => sheet),
    ],
    tables: named.map(({ merged: one, name }): SummedTable => {
      const document = documents.find(({ source }) => source.sheet === name);
      return {
        table: one.table,
        name: tableWords(one.table).short,
        sheet: name,
        units: one.sources.length,
        total: document ? totalText(document) : "",
      };
    }),
    remarks: [
      ...untiedIn(documents).map(({ at, text }): SummaryRemark => ({
        text: `汇总后不平：${text}。`,
        at,
        weight: "problem",
      })),
      ...filled.flatMap(({ values: [first, ...more] }, index): SummaryRemark[] => {
        if (!first || isList(named[index]!.merged.table)) return [];
        const text = `“${first.sheet}”有 ${more.length + 1} 格按数值列示：单位太多，公式写不下；改用每个单位一列就能列公式。`;
        return [{ text, at: first, weight: "note" }];
      }),
    ],
  };
}

/** A sheet a unit with all its tables, by the key of the unit. */
function* unitSheets(
  merged: readonly MergedTable[],
  head: Head,
  nameOf: (wanted: string) => string,
): Steps<readonly (readonly [string, OriginSheet])[]> {
  const parts = new Map<string, UnitPart[]>();
  for (const one of merged)
    one.sources.forEach(({ key }, index) =>
      parts.set(key, [...(parts.get(key) ?? []), { merged: one, index }]),
    );
  const sheets: (readonly [string, OriginSheet])[] = [];
  for (const [key, own] of parts) {
    const { unit } = own[0]!.merged.sources[own[0]!.index]!;
    sheets.push([key, originSheet(own, nameOf(parted(unit).name), unit, head)]);
    yield;
  }
  return sheets;
}
