import fc from "fast-check";
import { groupsOfCopies, sharedLines, type Lined } from "../../../src/rules/across/near-copies";

function lined(name: string, lines: Iterable<string>): Lined {
  return { name, lines: new Set(lines) };
}

/** The names in each group. */
function namesOf(all: readonly Lined[]): string[][] {
  return groupsOfCopies(all).map((group) => group.map(({ name }) => name));
}

/** All ways to take so many of some signs, in their order. */
function choices(signs: string, count: number): string[] {
  if (count === 0) return [""];
  return [...signs].flatMap((sign, index) =>
    choices(signs.slice(index + 1), count - 1).map((rest) => sign + rest),
  );
}

/** What is meant: each joins the first group whose first member is nearly the same. */
function slowGroups(all: readonly Lined[]): string[][] {
  const groups: Lined[][] = [];
  for (const one of all.filter(({ lines }) => lines.size >= 5)) {
    const group = groups.find(([first]) => {
      const most = Math.max(one.lines.size, first!.lines.size);
      return sharedLines(one, first!) >= most - Math.floor(most / 9);
    });
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ name }) => name));
}

test("sets of fewer than five lines are alike by chance", () => {
  expect(namesOf([lined("甲", "abcd"), lined("乙", "abcd")])).toEqual([]);
  expect(namesOf([lined("甲", "abcde"), lined("乙", "abcde")])).toEqual([["甲", "乙"]]);
});

test("below nine lines all must be the same", () => {
  expect(namesOf([lined("甲", "abcdefgh"), lined("乙", "abcdefgx")])).toEqual([]);
  expect(namesOf([lined("甲", "abcdefgh"), lined("乙", "abcdefgh")])).toEqual([["甲", "乙"]]);
});

test("of nine lines one may differ, of eighteen two", () => {
  expect(namesOf([lined("甲", "abcdefghi"), lined("乙", "abcdefghx")])).toEqual([["甲", "乙"]]);
  expect(namesOf([lined("甲", "abcdefghi"), lined("乙", "abcdefgxy")])).toEqual([]);
  expect(namesOf([lined("甲", "abcdefghijklmnopqr"), lined("乙", "abcdefghijklmnopxy")])).toEqual([
    ["甲", "乙"],
  ]);
});

test("a line more or less is a line that differs", () => {
  expect(namesOf([lined("甲", "abcdefgh"), lined("乙", "abcdefghi")])).toEqual([["甲", "乙"]]);
  expect(namesOf([lined("甲", "abcde"), lined("乙", "abcdef")])).toEqual([]);
});

test("what is laid out twice under one name is one thing", () => {
  const all = [lined("甲", "abcde"), lined("甲", "abcde"), lined("乙", "abcde"), lined("乙", "abcde")];
  expect(namesOf(all)).toEqual([["甲", "乙"]]);
});

test("a thousand copies are one group", () => {
  const all = Array.from({ length: 1000 }, (_, index) => lined(String(index), "abcdefghij"));
  expect(namesOf(all).map(({ length }) => length)).toEqual([1000]);
});

test("the groups are those that comparing with every first one would give", () => {
  const lines = fc.uniqueArray(fc.constantFrom(..."abcdefghijklm"), { minLength: 3, maxLength: 13 });
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 25 }), (sets) => {
      const all = sets.map((set, index) => lined(String(index), set));
      // Which of several groups one joins may differ; who is in any group may not.
      expect(namesOf(all).flat().sort()).toEqual(slowGroups(all).flat().sort());
    }),
    { numRuns: 300, seed: 20231 },
  );
});

test("a line that very many groups share leads to the first thirty-two of them", () => {
  const common = [0, 1, 2].flatMap((copy) =>
    choices("pqrstuvw", 5).map((signs) => lined(`${copy}${signs}`, signs)),
  );
  const sharing = choices("pqrstuvw", 4).map((signs) => lined(signs, `a${signs}`));
  const grouped = (index: number): boolean =>
    namesOf([...common, ...sharing, lined("复制", sharing[index]!.lines)]).some((names) =>
      names.includes("复制"),
    );
  expect([grouped(0), grouped(31), grouped(32)]).toEqual([true, true, false]);
});
