/** A piece of a line: words, or `code`. */
export interface Inline {
  readonly kind: "text" | "code";
  readonly text: string;
}

/**
 * A cell of a table. Our pages mark with ❌ where something is wrong, with ^ what is merged with the cell above, with ↵
 * a line break and with ' a number kept as text.
 */
export interface MarkdownCell {
  readonly inlines: readonly Inline[];
  readonly wrong: boolean;
  /** How many rows it reaches over; 0 for a cell that belongs to the one above. */
  readonly rows: number;
}

/** A block of one of our own pages. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list" | "numbered"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly MarkdownCell[])[] };

const NUMBER = /^\d{1,2}\. /;

/** Reads the Markdown that our pages are written in: headings, paragraphs, lists with dashes or numbers, and pipe tables. All else is text. */
export function parseMarkdown(markdown: string): readonly Block[] {
  return chunksOf(markdown.split(/\r?\n/)).map(blockOf);
}

/** Puts the lines of a block together: a heading is alone, and a table, a list or a paragraph ends with another. */
function chunksOf(lines: readonly string[]): readonly string[][] {
  const chunks: string[][] = [];
  let last = "";
  for (const line of lines.map((each) => each.trim())) {
    const kind = kindOf(line);
    if (kind !== "" && kind === last && kind !== "heading") chunks.at(-1)?.push(line);
    else if (kind !== "") chunks.push([line]);
    last = kind;
  }
  return chunks;
}

function kindOf(line: string): Block["kind"] | "" {
  if (line === "") return "";
  if (/^#{1,6} /.test(line)) return "heading";
  if (line.startsWith("|")) return "table";
  if (NUMBER.test(line)) return "numbered";
  return line.startsWith("- ") ? "list" : "paragraph";
}

function blockOf(lines: readonly string[]): Block {
  const first = lines[0] ?? "";
  switch (kindOf(first)) {
    case "heading": {
      const level = first.indexOf(" ");
      return { kind: "heading", level, inlines: inlinesOf(first.slice(level + 1)) };
    }
    case "table":
      return { kind: "table", rows: tableOf(lines.filter((line) => !/^\|[\s:|-]*-[\s:|-]*$/.test(line))) };
    case "list":
      return { kind: "list", items: lines.map((line) => inlinesOf(line.slice(2))) };
    case "numbered":
      return { kind: "numbered", items: lines.map((line) => inlinesOf(line.replace(NUMBER, ""))) };
    default:
      // Chinese is broken anywhere: the break stands for nothing.
      return { kind: "paragraph", inlines: inlinesOf(lines.join("")) };
  }
}

function tableOf(lines: readonly string[]): readonly (readonly MarkdownCell[])[] {
  const texts = lines.map((line) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const isMerged = (row: number, col: number): boolean => row > 0 && texts[row]?.[col] === "^";
  return texts.map((cells, row) =>
    cells.map((text, col) => {
      let end = row + 1;
      while (isMerged(end, col)) end++;
      const plain = text.replace("❌", "").replace(/^'/, "").replaceAll("↵", "\n").trim();
      return {
        inlines: inlinesOf(plain),
        wrong: text.includes("❌"),
        rows: isMerged(row, col) ? 0 : end - row,
      };
    }),
  );
}

function inlinesOf(text: string): readonly Inline[] {
  return text
    .split("`")
    .map((part, index): Inline => ({ kind: index % 2 === 1 ? "code" : "text", text: part }))
    .filter((inline) => inline.text !== "");
}
