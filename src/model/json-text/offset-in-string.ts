import type { Node } from "jsonc-parser";

/** Where a character of a string stands in the JSON text that the string is written in. */
export function offsetInString(text: string, { offset }: Node, index: number): number {
  let at = offset + 1;
  for (let passed = 0; passed < index; passed++) at += lengthAt(text, at);
  return at;
}

/** How much of the text one character of the string takes: \n two, \u4e2d six. */
function lengthAt(text: string, at: number): number {
  if (text[at] !== "\\") return 1;
  return text[at + 1] === "u" ? 6 : 2;
}
