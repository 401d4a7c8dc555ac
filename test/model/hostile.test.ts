import fc from "fast-check";
import { moneyUnit, readAmount } from "../../src/model/amount";
import { parseDecimal } from "../../src/model/decimal";
import { equationsIn } from "../../src/model/expressions";
import { readPercent } from "../../src/model/percent";
import { parseTarget } from "../../src/model/target";
import { joinTarget, splitTarget } from "../../src/model/target-parts";
import { textFigures } from "../../src/model/text-amounts";
import { unitParts } from "../../src/model/unit-parts";
import { isMoneyUnit, isPercentUnit, isUnit, unitAt } from "../../src/model/units";
import { growsTooFast, HOSTILE } from "./growth";

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseTarget,
  splitTarget,
  joinTarget: (text) => joinTarget({ operator: text, number: text, unit: text }),
  textFigures,
  equationsIn,
  readAmount: (text) => readAmount(text, "元"),
  moneyUnit,
  readPercent: (text) => readPercent(text, "0%"),
  parseDecimal,
  unitParts,
  isUnit,
  isMoneyUnit,
  isPercentUnit,
  unitAt: (text) => unitAt(text, 0),
};

describe.each(Object.entries(READERS))("%s", (_, read) => {
  test("gives a value for any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...HOSTILE), { maxLength: 12 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(() => read(given)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("takes time in proportion to the length of its text", () => {
    expect(growsTooFast(read)).toEqual([]);
  });
});

test("a text that is longer than a cell can hold is still read to its end", () => {
  const long = "字".repeat(100_000);
  expect(textFigures(`${long}共2.65万元`).map(({ kind }) => kind)).toEqual(["amount"]);
  expect(equationsIn(`${long}，1+1=3`).map(({ result }) => result)).toEqual(["2"]);
});
