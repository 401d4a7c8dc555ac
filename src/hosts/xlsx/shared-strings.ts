import { checkLength, newCellBudget } from "./cells";
import { keepSpace, unescapeText } from "./text";
import { parseXml, type XmlAttributes, type XmlSource } from "./xml";

/** The texts that cells refer to by number; the runs of rich text are joined. */
export function readSharedStrings(source: XmlSource, budget = newCellBudget()): readonly string[] {
  const strings: string[] = [];
  let item = "";
  let run: string | undefined;
  let runAttributes: XmlAttributes = {};
  parseXml(source, {
    open: (name, attributes) => {
      if (name === "si") item = "";
      else if (name === "t") {
        run = "";
        runAttributes = attributes;
      }
    },
    text: (text) => {
      if (run !== undefined) run += text;
    },
    close: (name) => {
      if (name === "t" && run !== undefined) {
        checkLength(item.length + run.length, budget, source.where);
        item += unescapeText(keepSpace(run, runAttributes));
        run = undefined;
      } else if (name === "si") strings.push(item);
    },
  });
  return strings;
}
