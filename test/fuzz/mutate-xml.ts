import type { Random } from "./random";

const NUMBERS: readonly string[] = [
  "0",
  "-1",
  "1",
  "1.5",
  "1e400",
  "-1e-400",
  "NaN",
  "Infinity",
  "0x10",
  "",
  " ",
  "999999999",
  "4294967296",
  "18446744073709551616",
  "1048576",
  "1048577",
  "16385",
  "1e3",
  "１２",
  "9".repeat(400),
];

const VALUES: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "A1:XFD1048576",
  "A1048576",
  "XFD1",
  "ZZZZ1",
  "A0",
  "$A$1",
  "A1:",
  ":B2",
  "A1:A1",
  "=cmd|'/c calc'!A0",
  "../../../etc/passwd",
  "file:///etc/passwd",
  "https://example.invalid/x",
  "worksheets/sheet1.xml",
  "#REF!",
  "_x0000_",
  "_x005F_x0041_",
  "true",
  "shared",
  "array",
  "dataTable",
  "inlineStr",
  "str",
  "d",
  "9999-99-99",
  "甲".repeat(300),
  " ".repeat(40_000),
  "年".repeat(40_000),
  "1".repeat(40_000),
  "((((((((((".repeat(2_000),
  "≥≤><=".repeat(4_000),
];

const ENTITIES: readonly string[] = [
  "&lt;",
  "&undefined;",
  "&toString;",
  "&constructor;",
  "&__proto__;",
  "&#0;",
  "&#x110000;",
  "&#xD800;",
  "&#65;",
  "&",
  "&;",
  "&#;",
  "&#x;",
  `&${"a".repeat(5_000)};`,
];

const MARKUP: readonly string[] = [
  '<!DOCTYPE a [<!ENTITY b "bbb">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<!ENTITY c "&b;&b;">',
  "<!-- -- -->",
  "<!-- x -->",
  "<![CDATA[ <v>1</v> ]]>",
  "<![CDATA[",
  "]]>",
  "<?xml version='1.1'?>",
  "<?pi x?>",
  "<",
  ">",
  "</row>",
  "<row>",
  "<c>",
  "</c>",
  '<c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">A1+1</f></c>',
  '<c r="B2"><f t="shared" si="0"/></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<col min="1" max="16384" width="9"/>',
  "<sheetData>",
  "</sheetData>",
  "<extLst>",
  "<mc:AlternateContent><mc:Choice><c/></mc:Choice><mc:Fallback>",
  "\0",
  "\uFFFE",
  "\uD800",
];

const ENCODINGS: readonly string[] = [
  "utf-8",
  "UTF-16",
  "utf-7",
  "gbk",
  "gb18030",
  "x-user-defined",
  "iso-2022-jp",
  "replacement",
  "ebcdic-cp-us",
  "ISO-8859-1",
  "__proto__",
  "",
];

type TextMutation = (text: string, random: Random) => string;

const MUTATIONS: readonly TextMutation[] = [
  (text, random) => replaced(text, /[0-9]+(?:\.[0-9]+)?/g, random, () => random.pick(NUMBERS)),
  (text, random) => replaced(text, /[0-9]+(?:\.[0-9]+)?/g, random, () => random.pick(NUMBERS)),
  (text, random) => replaced(text, /(?<=")[^"<>]*(?=")/g, random, () => random.pick(VALUES)),
  (text, random) => replaced(text, /(?<=>)[^<>]+(?=<)/g, random, () => random.pick(VALUES)),
  (text, random) => replaced(text, /(?<=>)[^<>]+(?=<)/g, random, (old) => old + random.pick(ENTITIES)),
  (text, random) => replaced(text, /<[^<>]*>/g, random, () => ""),
  (text, random) => replaced(text, /<[^<>]*>/g, random, (tag) => tag + random.pick(MARKUP)),
  (text, random) => replaced(text, /<[^<>]*>/g, random, (tag) => tag.repeat(2 + random.below(400))),
  (text, random) => replaced(text, / [^ =<>]+="[^"]*"/g, random, () => ""),
  (text, random) => replaced(text, / [^ =<>]+="[^"]*"/g, random, (one) => one + one),
  (text, random) => replaced(text, /(?<=<\/?)[A-Za-z]+/g, random, () => random.pick(VALUES.slice(0, 4))),
  (text, random) => replaced(text, /(?<=<\/?)[A-Za-z]/g, random, (letter) => `x:${letter}`),
  (text, random) =>
    replaced(
      text,
      /(?<=<[^<>]*)(?: |(?=\/?>))/g,
      random,
      (gap) => gap + " ".repeat(random.pick([2, 60_000])),
    ),
  repeatRun,
  moveRun,
  nest,
  (text, random) => text.slice(0, random.below(text.length)),
  (text, random) => declared(text, random.pick(ENCODINGS)),
  manyAttributes,
];

/** XML with tags, attributes, numbers, entities or nesting that no program would write. */
export function mutateXml(bytes: Uint8Array, random: Random): Uint8Array {
  let text = new TextDecoder().decode(bytes);
  for (let times = 1 + random.below(4); times > 0 && text.length > 0; times--) {
    text = random.pick(MUTATIONS)(text, random);
    if (text.length > 2_000_000) break;
  }
  if (random.percent(94)) return new TextEncoder().encode(text);
  return inUtf16(random.percent(50) ? `\uFEFF${text}` : text, random.percent(50));
}

/** One of the places that a pattern finds, at random, changed. */
function replaced(text: string, pattern: RegExp, random: Random, change: (old: string) => string): string {
  // Searching from a random place on keeps large parts quick.
  const from = random.below(text.length);
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  if (!match) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

function repeatRun(text: string, random: Random): string {
  const from = random.below(text.length);
  const run = text.slice(from, from + 1 + random.below(300));
  return text.slice(0, from) + run.repeat(1 + random.below(60)) + text.slice(from);
}

function moveRun(text: string, random: Random): string {
  const from = random.below(text.length);
  const run = text.slice(from, from + 1 + random.below(300));
  const to = random.below(text.length);
  return text.slice(0, to) + run + text.slice(to);
}

function nest(text: string, random: Random): string {
  const at = text.indexOf(">", random.below(text.length)) + 1;
  const depth = random.pick([2, 50, 255, 256, 300, 20_000]);
  const name = random.pick(["a", "si", "row", "c", "is", "extLst", "mc:Fallback"]);
  return text.slice(0, at) + `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth) + text.slice(at);
}

function manyAttributes(text: string, random: Random): string {
  const names = Array.from({ length: random.pick([10, 5_000]) }, (_, at) => ` a${at}="${at}"`);
  return replaced(text, /(?<=<[A-Za-z]+)(?=[ >])/g, random, () => names.join(""));
}

function declared(text: string, encoding: string): string {
  const body = text.replace(/^\s*<\?xml[^>]*\?>/, "");
  return `<?xml version="1.0" encoding="${encoding}"?>${body}`;
}

function inUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}
