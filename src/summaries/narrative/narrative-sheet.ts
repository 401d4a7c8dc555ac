import type { NewSheet } from "../../sheet/edit";
import type { CellLook } from "../../sheet/look";
import { plainSheet } from "../../sheet/plain-sheet";
import { NARRATIVE_TITLE } from "./is-narrative-sheet";
import type { Narrative } from "./narrative";

/** One column as wide as an A4 page, in characters. */
const WIDTH = 80;
/** Points of a line of 12 point type with its leading, and of the room above and below. */
const LINE = 17;
const ROOM = 6;
/** Higher no program shows a row. */
const MOST_HEIGHT = 409;
/** A Chinese character of 12 points is this much wider than the digit that column widths are counted in. */
const WIDE = 2.3;
const NARROW = 1.15;

const FONT: CellLook = { fontName: "宋体", fontSize: 12, wrap: true, vertical: "top", horizontal: "left" };
const LOOKS = {
  title: { ...FONT, fontSize: 16, bold: true, horizontal: "center", vertical: "center" },
  heading: { ...FONT, bold: true, vertical: "center" },
  text: FONT,
} satisfies Record<string, CellLook>;
type Role = keyof typeof LOOKS;
const ROLES = Object.keys(LOOKS) as Role[];

const NUMBERS = "一二三四五六七八九十";
/** Paragraphs begin two characters in. */
const INDENT = "\u3000\u3000";

/** A sheet with a 情况说明 to copy from: its title, then headings and paragraphs, each in a cell of its own. */
export function narrativeSheet({ paragraphs }: Narrative, name: string): NewSheet {
  const lines: { role: Role; text: string }[] = [{ role: "title", text: NARRATIVE_TITLE }];
  for (const [index, { title, text }] of paragraphs.entries()) {
    lines.push({ role: "heading", text: `${NUMBERS[index]!}、${title}` });
    for (const line of text.split("\n")) lines.push({ role: "text", text: INDENT + line });
  }
  return {
    snapshot: plainSheet({
      name,
      values: lines.map(({ text }) => [text]),
      // The format for texts would show those of more than 255 characters as ##### in old programs.
      numberFormats: lines.map(() => ["General"]),
    }),
    look: {
      looks: ROLES.map((role) => LOOKS[role]),
      cells: lines.map(({ role }) => [ROLES.indexOf(role)]),
      columnWidths: { 0: WIDTH },
      rowHeights: Object.fromEntries(lines.map(({ role, text }, row) => [row, heightOf(role, text)])),
    },
    extras: { print: { paper: "A4", fitsWidth: true, isCentred: true } },
  };
}

function heightOf(role: Role, text: string): number {
  if (role !== "text") return 2 * ROOM + LINE;
  const width = [...text].reduce((sum, sign) => sum + (sign > "\u02ff" ? WIDE : NARROW), 0);
  return Math.min(MOST_HEIGHT, Math.ceil(width / (WIDTH - 2)) * LINE + ROOM);
}
