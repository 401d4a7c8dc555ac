import type { CellReader, WrittenCell } from "./cell-reader";
import { keepSpace, unescapeText } from "./text";
import type { XmlAttributes } from "./xml";

const NONE: XmlAttributes = {};
const PRESERVE: XmlAttributes = { "xml:space": "preserve" };

/**
 * A cell as nearly every writer writes it: r, s, t; then <f> and <v>, or one inline <t>. Its texts mean themselves: the
 * class [\t\n -%'-;=?-\ufffd] leaves out "&", "<", ">" and all that XML forbids or turns into something else.
 */
const PLAIN_CELL =
  /[ \t\r\n]*<c r="([A-Z]{1,3}[0-9]{1,7})"(?: s="([0-9]{1,9})")?(?:\/>|(?: t="([a-z]{1,3})")?>(?:<f>([\t\n -%'-;=?-\ufffd]*)<\/f>)?(?:<v>([\t\n -%'-;=?-\ufffd]*)<\/v>)?<\/c>| t="inlineStr"><is><t( xml:space="preserve")?>([\t\n -%'-;=?-\ufffd]*)<\/t><\/is><\/c>)/y;

/**
 * Takes cells that are written in the usual way straight from the text, as many as follow one another, and says where
 * it stopped. This spares the parser nearly all of a large sheet; whatever is unusual is left to it.
 */
export function takePlainCells(text: string, from: number, reader: CellReader, written: WrittenCell): number {
  let at = from;
  for (;;) {
    PLAIN_CELL.lastIndex = at;
    const match = PLAIN_CELL.exec(text);
    if (!match) return at;
    const inline = match[7];
    written.ref = match[1];
    written.style = match[2];
    written.type = match[3];
    written.formula = match[4];
    written.formulaAttributes = NONE;
    written.value = match[5];
    written.inline =
      inline === undefined
        ? undefined
        : unescapeText(keepSpace(inline, match[6] === undefined ? NONE : PRESERVE));
    reader.cell(written);
    at = PLAIN_CELL.lastIndex;
  }
}
