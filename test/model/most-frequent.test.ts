import { mostFrequent } from "../../src/model/most-frequent";

test.each([
  [["乙", "甲", "甲"], "甲"],
  [["乙", "甲"], "乙"],
  [[], undefined],
])("of %j the most frequent is %s", (values: readonly string[], most) => {
  expect(mostFrequent(values)).toBe(most);
});
