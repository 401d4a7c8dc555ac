import fc from "fast-check";
import { contains, toA1, type CellRef } from "../../../../src/sheet/address";
import type { CellContent, Edit } from "../../../../src/sheet/edit";
import { SEVERITIES } from "../../../../src/sheet/mark";
import { sameContent } from "../../../../src/sheet/same-sheet";
import type { SheetSnapshot } from "../../../../src/sheet/snapshot";
import type { XlsxFile } from "../../../../src/hosts/xlsx/xlsx-host";
import { cellsOf, openBook, textOf } from "./book";
import { CORPUS, corpusBytes } from "./corpus";
import { contentAt } from "./edits";
import { done, opened } from "./kit";
import { arrayAreas, isSound, listsOnlyGrow, restOfSheetIsSame } from "./laws";
import { newSheet } from "./new-sheet";

/** What is done in turn; places and sheets are taken modulo what there is. */
type Step =
  | { readonly kind: "edit"; readonly sheet: number; readonly cells: readonly PlacedContent[] }
  | { readonly kind: "mark" | "annotate"; readonly sheet: number; readonly places: readonly Place[] }
  | { readonly kind: "add" | "undo" | "reopen" | "clearMarks" | "clearNotes" };
type Place = readonly [row: number, col: number];
type PlacedContent = readonly [Place, CellContent];

const place: fc.Arbitrary<Place> = fc.tuple(fc.nat(60), fc.nat(12));
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", "＝1", "-", "_x0041_", " ", "绩效"),
    ),
  }),
  fc.record({
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  }),
  fc.record({ formula: fc.constantFrom("=1+1", "=SUM(A1:B3)", '="<&>"', "=$A$1&B2", "=NA()") }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      sheet: fc.nat(9),
      cells: fc.array(fc.tuple(place, content), { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("mark" as const, "annotate" as const),
      sheet: fc.nat(9),
      places: fc.array(place, { maxLength: 8 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "add" as const,
        "undo" as const,
        "undo" as const,
        "reopen" as const,
        "clearMarks" as const,
        "clearNotes" as const,
      ),
    }),
  },
);

/** A file in the hands of somebody who does this and that. */
interface Desk {
  host: XlsxFile;
  readonly undos: Edit[];
  readonly edited: Map<string, Set<string>>;
  added: number;
}

async function perform(desk: Desk, next: Step): Promise<void> {
  const { host, undos } = desk;
  switch (next.kind) {
    case "edit":
      return edit(desk, next.sheet, next.cells);
    case "mark":
      return void done(
        await host.mark(
          cellsAt(host, next.sheet, next.places).map((at, n) => ({ at, severity: SEVERITIES[n % 3]! })),
        ),
      );
    case "annotate":
      return void done(
        await host.annotate(
          cellsAt(host, next.sheet, next.places).map((at, n) => ({ at, text: `第${n}条 <&>` })),
        ),
      );
    case "clearMarks":
      return void done(await host.clearMarks());
    case "clearNotes":
      return void done(await host.annotate([]));
    case "add":
      return add(desk);
    case "reopen":
      desk.host = opened("再开.xlsx", host.save());
      return;
    case "undo": {
      const inverse = undos.pop();
      if (!inverse) return;
      expect(done(await host.apply(inverse))).toMatchObject({
        skipped: [],
        kept: [],
        changed: inverse.cells.length,
      });
    }
  }
}

async function edit(desk: Desk, index: number, contents: readonly PlacedContent[]): Promise<void> {
  const sheet = sheetAt(desk.host, index);
  const cells = [
    ...new Map(contents.map(([[row, col], each]) => [`${row},${col}`, { row, col, content: each }])).values(),
  ];
  const result = await desk.host.apply({
    title: "改",
    cells: cells.map(({ row, col, content: each }) => {
      const at = { sheet: sheet.name, row, col };
      return { at, expected: contentAt(sheet, at), content: each };
    }),
  });
  if (!result.ok) {
    expect(["sheet-protected", "array-formula", "table-head"]).toContain(result.problem.code);
    return;
  }
  expect(result.value.skipped).toEqual([]);
  desk.undos.push(result.value.inverse);
  const edited = desk.edited.get(sheet.name) ?? new Set();
  for (const cell of cells) edited.add(toA1(cell));
  desk.edited.set(sheet.name, edited);
  const now = desk.host.workbook().snapshot.sheets.find(({ name }) => name === sheet.name)!;
  for (const cell of cells) expect(sameContent(contentAt(now, cell), cell.content)).toBe(true);
}

async function add(desk: Desk): Promise<void> {
  const result = await desk.host.apply({ title: "加", cells: [], added: [newSheet(`汇总${++desk.added}`)] });
  if (result.ok) desk.undos.push(result.value.inverse);
  else expect(result.problem.code).toBe("structure-protected");
}

function sheetAt(host: XlsxFile, index: number): SheetSnapshot {
  const { sheets } = host.workbook().snapshot;
  return sheets[index % sheets.length]!;
}

function cellsAt(host: XlsxFile, index: number, places: readonly Place[]): CellRef[] {
  return places.map(([row, col]) => ({ sheet: sheetAt(host, index).name, row, col }));
}

/** How many sequences for each file; SEQUENCES=20 looks longer than a run of all tests should. */
const RUNS = Number(process.env["SEQUENCES"] ?? 1);

const arbitrarySteps = fc.array(step, { minLength: 4, maxLength: 14 });

test.each(CORPUS.map(({ file }) => file))(
  "%s keeps what nobody touched, whatever is done in turn",
  async (file) => {
    const bytes = corpusBytes(file);
    await fc.assert(
      fc.asyncProperty(arbitrarySteps, async (steps) => {
        const desk: Desk = { host: opened(file, bytes), undos: [], edited: new Map(), added: 0 };
        for (const each of steps) await perform(desk, each);
        const saved = desk.host.save();
        expect([...isSound(bytes, saved), ...listsOnlyGrow(bytes, saved)]).toEqual([]);
        done(await desk.host.clearMarks());
        done(await desk.host.annotate([]));
        expect(touched(bytes, desk)).toEqual([]);
        while (desk.undos.length > 0) await perform(desk, { kind: "undo" });
        expect(notBack(bytes, desk.host)).toEqual([]);
        expect([...isSound(bytes, desk.host.save()), ...listsOnlyGrow(bytes, desk.host.save())]).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
);

/** What changed outside of the edited cells, marks and notes being gone. */
function touched(bytes: Uint8Array, { host, edited }: Desk): string[] {
  const [before, after] = [openBook(bytes), openBook(host.save())];
  return before.sheets.flatMap(({ name, path }) =>
    restOfSheetIsSame(
      textOf(before.parts, path)!,
      textOf(after.parts, path)!,
      edited.get(name) ?? new Set(),
    ).map((breach) => `${name}: ${breach}`),
  );
}

/** Cells that hold something else than at first, but for those that array formulas fill: they are computed anew. */
function notBack(bytes: Uint8Array, host: XlsxFile): string[] {
  const { parts, sheets } = openBook(bytes);
  const first = opened("先前.xlsx", bytes).workbook().snapshot.sheets;
  const now = host.workbook().snapshot.sheets;
  if (now.map(({ name }) => name).join() !== first.map(({ name }) => name).join()) return ["other sheets"];
  return first.flatMap((sheet, n) => {
    const areas = arrayAreas(cellsOf(textOf(parts, sheets[n]!.path)!).cells);
    const [height, width] = [80, Math.max(sheet.values[0]?.length ?? 0, 16)];
    return Array.from({ length: height * width }, (_, at) => ({
      row: Math.floor(at / width),
      col: at % width,
    }))
      .filter((cell) => !areas.some((area) => contains(area, cell)))
      .filter((cell) => !sameContent(contentAt(sheet, cell), contentAt(now[n]!, cell)))
      .map((cell) => `${sheet.name}!${toA1(cell)} is ${JSON.stringify(contentAt(now[n]!, cell))}`);
  });
}
