import { parseTree } from "jsonc-parser";
import { offsetInString } from "../../src/model/json-text/offset-in-string";

test.each([
  ['"甲乙丙"', "丙"],
  ['  "甲\\n乙\\"丙"', "丙"],
  ['"\\u4e2d\\\\u丙"', "丙"],
  ['"\\u4e2d甲"', "甲"],
  ['"丙"', "丙"],
])("in %s the character %s is found where it is written", (text, sign) => {
  const node = parseTree(text)!;
  const offset = offsetInString(text, node, String(node.value).indexOf(sign));
  expect(text.slice(offset)).toBe(`${sign}"`);
});
