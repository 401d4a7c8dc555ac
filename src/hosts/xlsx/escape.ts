/** Characters that XML cannot hold, or that would read otherwise, are written as _xHHHH_ (ECMA-376 22.9.2.19). */
const UNWRITABLE = /[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** A text as the content of an element that a cell shows: whatever it holds, it reads back the same. */
export function cellText(text: string): string {
  return escapeXml(
    text.replace(UNWRITABLE, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

/** A text as the content of an element, where quotes stay as programs write them. */
export function elementText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text as XML, in an element or between the quotes of an attribute. */
export function escapeXml(text: string): string {
  return elementText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}
