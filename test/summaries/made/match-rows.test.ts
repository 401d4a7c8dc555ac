import fc from "fast-check";
import type { LastMade } from "../../../src/summaries/made/fingerprint";
import { matchRows } from "../../../src/summaries/made/match-rows";
import type { KeyedRow } from "../../../src/summaries/made/row-keys";

/** Rows by their keys: lines of tables, but for those that begin with "-", and blank ones. */
function rowsOf(keys: string): KeyedRow[] {
  return keys.split(" ").map((key, row) => ({
    row,
    key: key === "." ? "" : key,
    isLine: key !== "." && !key.startsWith("-"),
    isHeader: false,
  }));
}

function lastOf(keys: string): LastMade {
  const made = new Set(keys.split(" "));
  return { width: 1, count: keys.split(" ").length, hasRow: (key) => made.has(key), hasCell: () => true };
}

/** Which rows are which: "205=205" for one that was found, "+210" for one that is new. */
function matched(fresh: string, now: string, last: string | undefined): string {
  const [ours, theirs] = [rowsOf(fresh), now.split(" ")];
  const match = matchRows(ours, rowsOf(now), last === undefined ? undefined : lastOf(last));
  return match
    .map((place, at) =>
      place === undefined ? `+${ours[at]!.key}` : `${ours[at]!.key}=${theirs[place]!}@${place}`,
    )
    .join(" ");
}

test.each<[string, string, string, string | undefined, string]>([
  ["lines are known by their keys", "205 208", "205 208", "205 208", "205=205@0 208=208@1"],
  ["in any order", "205 208 210", "210 我的 205", "205 210", "205=205@2 +208 210=210@0"],
  [
    "a new line is none of the user's rows",
    "205 206 208",
    "205 我的 208",
    "205 208",
    "205=205@0 +206 208=208@2",
  ],
  [
    "lines that look alike are known by their order",
    "甲 小计 乙 小计",
    "甲 小计 乙 小计",
    "甲 小计 乙",
    "甲=甲@0 小计=小计@1 乙=乙@2 小计=小计@3",
  ],
  ["between those that do not", "子 小计 甲 小计", "甲 小计", "甲 小计", "+子 +小计 甲=甲@0 小计=小计@1"],
  ["of two alike the first is taken", "小计 小计", "小计 小计 小计", "小计", "小计=小计@0 小计=小计@1"],
  [
    "a title that says something else takes the place of the one that was made",
    "-新 205",
    "-旧 205",
    "-旧 205",
    "-新=-旧@0 205=205@1",
  ],
  [
    "one that the user wrote stays, while ours is there",
    "-新 205",
    "-我的 -旧 205",
    "-旧 205",
    "-新=-旧@1 205=205@2",
  ],
  [
    "of several titles the last belong together",
    "-甲 -乙 205",
    "-旧 205",
    "-旧 205",
    "+-甲 -乙=-旧@0 205=205@1",
  ],
  ["of several notes the first", "205 -甲 -乙", "205 -旧", "-旧 205", "205=205@0 -甲=-旧@1 +-乙"],
  [
    "a title that the user wrote over ours is that",
    "-题 205",
    "-我的 205",
    "-题 205",
    "-题=-我的@0 205=205@1",
  ],
  [
    "a new title over theirs as well, if ours is lacking",
    "-新 205",
    "-我的 205",
    "-题 205",
    "-新=-我的@0 205=205@1",
  ],
  ["if none is lacking theirs is a row of their own", "-新 205", "-我的 205", "205", "+-新 205=205@1"],
  [
    "a line whose key was written over is that",
    "205 208 210",
    "205 改了 210",
    "205 208 210",
    "205=205@0 208=改了@1 210=210@2",
  ],
  [
    "with rows of theirs beside it nobody can say which",
    "205 208 210",
    "205 改了 我的 210",
    "205 208 210",
    "205=205@0 +208 210=210@3",
  ],
  [
    "blank rows are those in the same place",
    "205 . 210",
    "205 . 我的 210",
    "205 210",
    "205=205@0 =.@1 210=210@3",
  ],
  [
    "a row between two that changed places is found once",
    "-题 205 208 -题",
    "208 -我的 205",
    "-旧",
    "-题=-我的@1 205=205@2 208=208@0 +-题",
  ],
  [
    "without a fingerprint titles take each other's place, lines do not",
    "-新 205 208",
    "-旧 205 我的",
    undefined,
    "-新=-旧@0 205=205@1 +208",
  ],
])("%s", (_, fresh, now, last, found) => {
  expect(matched(fresh, now, last)).toBe(found);
});

test("each row is found once, and the same sheet row by row", () => {
  const keys = fc.array(fc.constantFrom("205", "208", "小计", "-注", "-题", ".", "我的"), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(keys, keys, keys, (fresh, now, last) => {
      const match = matchRows(rowsOf(fresh.join(" ")), rowsOf(now.join(" ")), lastOf(last.join(" ")));
      const found = match.filter((place) => place !== undefined);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((place) => place >= 0 && place < now.length)).toBe(true);
      const same = rowsOf(fresh.join(" "));
      matchRows(same, same, lastOf(fresh.join(" "))).forEach((place, at) => {
        if (same[at]!.key !== "") expect(place).toBe(at);
      });
    }),
  );
});
