import { pinyin } from "pinyin-pro";

/** The rows of GB/T 2312 in which Chinese characters stand, and the places of each. */
const ROWS = { from: 0xb0, to: 0xf7 };
const PLACES = { from: 0xa1, to: 0xfe };

/** The characters of GB/T 2312, which is what budget tables are typed in. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder("gbk");
  const characters: string[] = [];
  for (let row = ROWS.from; row <= ROWS.to; row++) {
    for (let place = PLACES.from; place <= PLACES.to; place++) {
      const character = decoder.decode(new Uint8Array([row, place]));
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** The letters that the readings of a character begin with. */
export function initialsOf(character: string): string[] {
  const readings = pinyin(character, { multiple: true, type: "array", toneType: "none", v: true });
  return [...new Set(readings.map((reading) => reading.charAt(0)).filter((letter) => /[a-z]/.test(letter)))];
}

/** The source text of the table by which pinyin initials are looked up. */
export function initialsModule(): string {
  const lines = new Map<string, string>();
  for (const character of commonCharacters()) {
    for (const letter of initialsOf(character)) lines.set(letter, (lines.get(letter) ?? letter) + character);
  }
  const table = [...lines.keys()].sort().map((letter) => lines.get(letter)!);
  return [
    "/** Pinyin initials: each line begins with a letter, and then come the characters of which a reading begins with it. */",
    `export const PINYIN_INITIALS = \`\n${table.join("\n")}\n\`;`,
    "",
  ].join("\n");
}
