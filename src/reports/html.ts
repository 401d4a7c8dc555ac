/** Markup that is safe to write: made only by `html`. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What no page may hold, and what turns the direction of the text around it. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Markup with texts in it, which are texts whatever they hold: every one is escaped. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = pieces.map((piece, index) => piece + (index < parts.length ? written(parts[index]!) : ""));
  return { markup: markup.join("") };
}

function written(part: Part): string {
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

function escaped(text: string): string {
  const plain = text.replace(/[\r\n\t]+/g, " ").replace(UNSEEN, "");
  return plain.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
