/** What of a field's style decides where its lines break. */
const SAME = ["font", "letterSpacing", "lineHeight", "padding", "tabSize"] as const;

/** Selects a piece of what stands in a field, and scrolls it into sight: browsers do not. */
export function showInField(field: HTMLTextAreaElement, from: number, to: number): void {
  field.focus();
  field.setSelectionRange(from, to);
  field.scrollTop = Math.max(0, topOf(field, from) - field.clientHeight / 3);
}

/** How far below the top of a field's text a place in it lies, measured on a copy of the text. */
function topOf(field: HTMLTextAreaElement, place: number): number {
  const style = getComputedStyle(field);
  const copy = document.createElement("div");
  for (const name of SAME) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: "absolute",
    visibility: "hidden",
    boxSizing: "border-box",
    width: `${field.clientWidth}px`,
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
  });
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(field.value.slice(0, place), mark);
  document.body.append(copy);
  const top = mark.offsetTop;
  copy.remove();
  return top;
}
