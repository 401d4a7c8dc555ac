import { inputAt } from "./inputs";
import { mistakeIn } from "./mistakes";
import { readSeeds } from "./seeds";
import { tryInput } from "./try-input";
import { endsSoon } from "../ends-soon";

const SEED = 20_261_121;
const COUNT = 300;
const seeds = readSeeds();

test("every seed is a sound workbook, which can be read, checked, edited and saved, or says why not", async () => {
  for (const { name, bytes } of new Set(seeds)) {
    const answer = await tryInput(bytes, { check: true, write: true });
    expect([name, answer]).toEqual([name, expect.stringMatching(/^(?:read, checked, |encrypted$)/)]);
  }
});

test("spoilt workbooks are read or refused in words, without hanging", async () => {
  const answers = new Set<string>();
  for (let index = 0; index < COUNT; index++) {
    const { kind, from, bytes } = inputAt(seeds, SEED, index);
    const depth = { check: index % 10 === 0, write: index % 10 === 5 };
    try {
      answers.add(await endsSoon(() => tryInput(bytes, depth)));
    } catch (error) {
      throw new Error(`${kind} of ${from}: npm run fuzz -- --seed ${SEED} --from ${index} --count 1`, {
        cause: error,
      });
    }
  }
  // The mutations reach what is behind the first check, and what is behind the reader.
  expect([...answers]).toEqual(expect.arrayContaining(["broken", "hostile", "read", "read, written"]));
});

test("an input is had again by its seed and index", () => {
  for (const index of [0, 1, 17]) {
    const [one, again, other] = [
      inputAt(seeds, SEED, index),
      inputAt(seeds, SEED, index),
      inputAt(seeds, SEED + 1, index),
    ];
    expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0);
  }
});

test.each([
  ["TypeError: Cannot read properties of undefined", true],
  ["RangeError: Offset is outside the bounds of the DataView", true],
  ["Error: patches overlap at 3", true],
  ["TypeError: The encoded data was not valid for encoding utf-8", false],
  ["Error: 1:2: unexpected close tag.", false],
  ["xl/a.xml: checksum differs", false],
])("%s tells of a mistake: %s", (detail, expected) => {
  expect(mistakeIn(detail) !== undefined).toBe(expected);
});
