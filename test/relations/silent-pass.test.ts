import { readSheet } from "../../src/forms/read-workbook";
import type { Document } from "../../src/model/documents";
import { checkFormulas, formulasOf } from "../../src/relations/check-relation";
import { OFFICIAL_RELATIONS } from "../../src/relations/official/official-relations";
import type { UsedCell } from "../../src/relations/seen";
import { TABLE_WORDS } from "../../src/relations/vocabulary";
import { toA1 } from "../../src/sheet/address";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { mutationsOf, type Mutation } from "../forms/mutations";
import { readSample } from "../forms/samples";
import { budgetBook, departmentBook } from "./made-up-books";

/** How a formula stands, and the figures that it read, by what they are and not by where they stand. */
interface Standing {
  readonly relation: string;
  readonly text: string;
  /** Whether it goes line by line, adds up what is there, or takes what there may be, and cannot know of a line that is gone. */
  readonly isByLine: boolean;
  readonly passes: boolean;
  readonly read: ReadonlySet<string>;
}

function standings(documents: readonly Document[]): Standing[] {
  return OFFICIAL_RELATIONS.flatMap((relation) =>
    formulasOf(relation).flatMap((compiled): Standing[] => {
      if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
      const { formula } = compiled;
      const { differences, held, unseen } = checkFormulas([formula], documents);
      const cells = held.flatMap(({ left, right }) => [...left.cells, ...right.cells]);
      return [
        {
          relation: relation.id,
          text: formula.text,
          isByLine: formula.driver?.row.kind === "each" || /求和\(下级\)|有则取/.test(formula.text),
          passes: held.length > 0 && differences.length === 0 && unseen.length === 0,
          read: new Set(cells.flatMap(identityOf)),
        },
      ];
    }),
  );
}

/** A figure that is not nothing: its table, column and amount. */
function identityOf({ table, column, field }: UsedCell): string[] {
  if (field.state !== "given" || typeof field.value === "string") return [];
  const figure = "fen" in field.value ? field.value.fen : Number(field.value.digits);
  return figure === 0 ? [] : [[table.words.id, column, figure].join("|")];
}

/** The sheet with each of its texts emptied in turn: names and codes of lines, too. */
function withoutTexts(sheet: SheetSnapshot): Mutation[] {
  return sheet.values.flatMap((values, row) =>
    values.flatMap((value, col): Mutation[] => {
      if (typeof value !== "string" || value.trim() === "" || isQuantity(value)) return [];
      const emptied = sheet.values.map((cells, r) =>
        cells.map((old, c) => (r === row && c === col ? null : old)),
      );
      return [
        { name: `without the text ${value} in ${toA1({ row, col })}`, sheet: { ...sheet, values: emptied } },
      ];
    }),
  );
}

/** A quantity that is kept as text, as some assets are; codes have three, five or seven digits in their own column. */
function isQuantity(value: string): boolean {
  return /^\d{4}$|^633$/.test(value);
}

/** Whether a figure stands in a column that no sheet does without. */
function isNeeded(figure: string): boolean {
  const [table, column] = figure.split("|");
  return TABLE_WORDS.some(
    ({ id, columns }) => id === table && columns.some(({ key, optional }) => key === column && !optional),
  );
}

/** Workbooks, with how many of their sheets things are taken away from: of the published ones from all budget tables. */
const BOOKS: readonly (readonly [name: string, sheets: readonly SheetSnapshot[], judged?: number])[] = [
  ["昌黎县2023", readSample("昌黎县2023").sheets],
  ["满城区2021", readSample("满城区2021").sheets],
  ["一个部门和它的项目", departmentBook(), 2],
  ["支出总表和它的项目", budgetBook(), 4],
];
const SHEETS = BOOKS.flatMap(([name, sheets, judged]) => {
  const read = sheets.map((sheet) => ({ sheet, documents: readSheet(sheet).documents }));
  return read
    .filter(({ documents }, index) =>
      judged === undefined ? documents.some(({ kind }) => kind === "BudgetTable") : index < judged,
    )
    .map(({ sheet, documents }) => {
      const others = read.filter((other) => other.sheet !== sheet).flatMap((other) => other.documents);
      return { name: `${name} ${sheet.name}`, sheet, others, before: standings([...others, ...documents]) };
    });
});

test("the relations read figures that can be taken away, and every relation passes somewhere", () => {
  const read = new Set(SHEETS.flatMap(({ before }) => before.flatMap((standing) => [...standing.read])));
  expect(read.size).toBeGreaterThan(300);
  const passing = new Set(
    SHEETS.flatMap(({ before }) => before.flatMap(({ relation, passes }) => (passes ? [relation] : []))),
  );
  // 30110 and 21011 differ as they were published.
  expect(OFFICIAL_RELATIONS.map(({ id }) => id).filter((id) => !passing.has(id))).toEqual(["E26"]);
});

describe.each(SHEETS.map((entry) => [entry.name, entry] as const))("%s", (_, { sheet, others, before }) => {
  const known = new Map(before.map((standing) => [standing.text, standing]));

  test("whatever label or column is taken away, no formula passes without a figure that it read before", () => {
    const mutations = [
      ...mutationsOf(sheet).filter(({ name }) => !name.startsWith("without row")),
      ...withoutTexts(sheet),
    ];
    for (const mutation of mutations) {
      const after = standings([...others, ...readSheet(mutation.sheet).documents]);
      const silent = after.filter(({ text, passes, read }) => {
        const was = known.get(text);
        const lost = [...(was?.read ?? [])].filter((figure) => !read.has(figure));
        const needed = mutation.name.startsWith("without column") ? lost.filter(isNeeded) : lost;
        return passes && was?.passes && needed.length > 0;
      });
      expect([mutation.name, silent.map(({ relation, text }) => `${relation} ${text}`)]).toEqual([
        mutation.name,
        [],
      ]);
    }
  });

  test("whatever line is taken away, only what goes line by line passes without it", () => {
    for (const mutation of mutationsOf(sheet).filter(({ name }) => name.startsWith("without row"))) {
      const after = standings([...others, ...readSheet(mutation.sheet).documents]);
      const silent = after.filter(({ text, passes, isByLine, read }) => {
        const was = known.get(text);
        return passes && was?.passes && !isByLine && [...was.read].some((figure) => !read.has(figure));
      });
      expect([mutation.name, silent.map(({ relation, text }) => `${relation} ${text}`)]).toEqual([
        mutation.name,
        [],
      ]);
    }
  });
});
