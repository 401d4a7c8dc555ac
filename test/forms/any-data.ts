import fc from "fast-check";
import type { Column, FieldType, Form, Part } from "../../src/forms/description";
import { dataOf, type FormData, type FormValue, type RowData } from "../../src/forms/form-data";
import { readForm } from "../../src/forms/read-form";
import { recognise } from "../../src/forms/recognise";
import { findRegions } from "../../src/forms/regions";
import { tokenise } from "../../src/forms/tokens";
import { amountOf, type MoneyUnit } from "../../src/model/amount";
import type { Decimal } from "../../src/model/decimal";
import { normaliseLabel } from "../../src/sheet/label";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

/** Reads the one table of a sheet as the product does: find it, recognise its form, read it. */
export function readOne(snapshot: SheetSnapshot): { form: Form | undefined; data: FormData | undefined } {
  const sheet = tokenise(snapshot);
  const region = findRegions(sheet)[0];
  const form = region && recognise(sheet, region);
  return { form, data: form && region && dataOf(readForm(sheet, form, region)) };
}

/** Text as people type it: Chinese, digits, signs; never only white space or dashes, which mean "blank". */
const text = fc
  .array(fc.constantFrom(..."人社补贴发放经费保障培训就业2023年5000元≥≤=%、，。（）()“”:：-/ab=+@'<&"), {
    minLength: 1,
    maxLength: 20,
  })
  .map((characters) => `甲${characters.join("")}乙`);

const lines = fc.array(text, { minLength: 1, maxLength: 4 });

function quantity(decimals: number): fc.Arbitrary<Decimal> {
  return fc
    .record({ digits: fc.bigInt(-900_000_000n, 900_000_000n), scale: fc.integer({ min: 0, max: decimals }) })
    .map(({ digits, scale }) => {
      // A number in a cell keeps no zeros at its end, so neither do these.
      let shortest = { digits, scale };
      while (shortest.scale > 0 && shortest.digits % 10n === 0n) {
        shortest = { digits: shortest.digits / 10n, scale: shortest.scale - 1 };
      }
      return shortest;
    });
}

function amount(unit: MoneyUnit): fc.Arbitrary<FormValue> {
  return quantity(unit === "元" ? 2 : 6).map((decimal) => {
    const made = amountOf(decimal, unit);
    if (!made) throw new Error("amount out of range");
    return made;
  });
}

const percent = fc.integer({ min: 0, max: 20000 }).map((hundredths) => hundredths / 100);

function valueOf(type: FieldType, unit: MoneyUnit): fc.Arbitrary<FormValue> {
  return { text, lines, amount: amount(unit), number: quantity(6), percent }[type];
}

/** The single fields of a form, each with a generator for its values. */
function fieldsOf(part: Part, unit: MoneyUnit): [string, fc.Arbitrary<FormValue>][] {
  switch (part.kind) {
    case "block":
      return part.parts.flatMap((inner) => fieldsOf(inner, unit));
    case "across":
      return part.labels.map((_, index) => [`${part.key}.${index}`, percent]);
    case "numbered":
      return [[part.key, lines]];
    case "table":
      return [];
    case "notes":
      return [[part.key, lines]];
    case "row":
      return part.cells.flatMap((cell): [string, fc.Arbitrary<FormValue>][] => {
        if (cell.kind === "title")
          return [["title", fc.constantFrom(cell.text, ...cell.aliases).map(normaliseLabel)]];
        if (cell.kind === "field") return [[cell.key, valueOf(cell.type, unit)]];
        if (cell.kind !== "template") return [];
        if (cell.key === "title") return [["title", text.map((name) => `${name}绩效目标表`)]];
        if (cell.key === "amountUnit") return [["amountUnit", fc.constant(unit)]];
        return [[cell.key, fc.integer({ min: 2000, max: 2099 }).map(String)]];
      });
  }
}

function tablesOf(parts: readonly Part[]): Extract<Part, { kind: "table" }>[] {
  return parts.flatMap((part) =>
    part.kind === "table" ? [part] : part.kind === "block" ? tablesOf(part.parts) : [],
  );
}

/** Rows of a table: the first heading always there, every row with at least one text of its own. */
function rowsOf(columns: readonly Column[], unit: MoneyUnit): fc.Arbitrary<RowData[]> {
  const firstOwn = columns.find((column) => !column.down);
  const cells = Object.fromEntries(columns.map((column) => [column.key, valueOf(column.type, unit)]));
  const always = columns.filter((column) => column.down || column === firstOwn);
  const heading = fc.constantFrom("产出指标", "效益指标", "满意度指标");
  const figure = fc.constantFrom(...fc.sample(amount(unit), 3));
  const headings = Object.fromEntries(
    columns.filter(({ down }) => down).map(({ key, type }) => [key, type === "amount" ? figure : heading]),
  );
  return fc.array(
    fc.record(
      { ...cells, ...headings },
      { requiredKeys: always.map(({ key }) => key) },
    ) as fc.Arbitrary<RowData>,
    { minLength: 1, maxLength: 6 },
  );
}

/** What a sheet must say for the rest to be understood: the unit of its money; of tables with like headers the name. */
const REQUIRED = ["amountUnit", "title"];

/** Any way of filling a form; single fields may be left blank, but for the declared unit. */
export function anyData(form: Form): fc.Arbitrary<FormData> {
  const unit: fc.Arbitrary<MoneyUnit> = form.id.includes("suzhou")
    ? fc.constant("万元")
    : fc.constantFrom<MoneyUnit>("元", "万元");
  return unit.chain((chosen) => {
    const fields = Object.fromEntries(form.parts.flatMap((part) => fieldsOf(part, chosen)));
    const tables = Object.fromEntries(
      tablesOf(form.parts).map((table) => {
        const rows = rowsOf(table.columns, chosen);
        const amounts = table.columns.filter(({ type }) => type === "amount");
        const total = fc.record(Object.fromEntries(amounts.map(({ key }) => [key, amount(chosen)])));
        return [table.key, table.total ? fc.record({ rows, total }) : fc.record({ rows })];
      }),
    );
    return fc.record({
      fields: fc.record(fields, {
        requiredKeys: REQUIRED.filter((key) => key in fields),
      }) as fc.Arbitrary<RowData>,
      tables: fc.record(tables) as fc.Arbitrary<FormData["tables"]>,
    });
  });
}
