import fc from "fast-check";
import { freeSheetName } from "../../src/templates/sheet-name";

const free = (wanted: string, ...taken: string[]): string => freeSheetName(taken, wanted);

test("a name that Excel takes and no sheet has is kept", () => {
  expect(free("8.招聘经费", "7.信访维稳专项工作经费")).toBe("8.招聘经费");
});

test("a name that is taken gets a number, the first that is free", () => {
  expect(free("8.招聘经费", "8.招聘经费")).toBe("8.招聘经费(2)");
  expect(free("8.招聘经费", "8.招聘经费", "8.招聘经费(2)")).toBe("8.招聘经费(3)");
  expect(free("sheet1", "SHEET1")).toBe("sheet1(2)");
});

test("a long name is cut, also in front of its number", () => {
  const long = "提前下达2021年国有企业退休人员社会化管理中央财政补助资金（预拨）";
  expect(free(long)).toBe(long.slice(0, 31));
  expect(free(long, long.slice(0, 31))).toBe(`${long.slice(0, 28)}(2)`);
});

test("a character of two units is never cut in halves", () => {
  expect(free(`${"一".repeat(30)}𠮷`)).toBe("一".repeat(30));
  expect(free("\ud842表")).toBe("表");
});

test("characters that no name may have give way to those that look like them", () => {
  expect(free("2021年[3]:补助*/经费\\?")).toBe("2021年［3］：补助＊／经费＼？");
  expect(free("'招聘'经费'")).toBe("招聘'经费");
  expect(free("招聘\n经\u0000费")).toBe("招聘经费");
});

test("a name that is nothing, or Excel's own, becomes another", () => {
  expect(free("")).toBe("新表");
  expect(free(" ''' ")).toBe("新表");
  expect(free("History")).toBe("History表");
  expect(free("history", "history表")).toBe("history表(2)");
});

test("whatever is wanted and taken, the name is one that Excel takes", () => {
  const texts = fc.string({
    unit: fc.constantFrom(..."招聘经aA费'[]:*?/\\ \n\u0000𠮷\ud842(2)Historyhistory"),
    maxLength: 45,
  });
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), texts, (others, wanted) => {
      const taken = [...others, wanted, wanted.slice(0, 31), `${wanted.slice(0, 28)}(2)`];
      const name = freeSheetName(taken, wanted);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|\p{Cc}/u);
      expect(name).not.toMatch(/\p{Cs}/u);
      expect(name.toLowerCase()).not.toBe("history");
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
    { numRuns: 500 },
  );
});
