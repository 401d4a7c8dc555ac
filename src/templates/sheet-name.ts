/** Excel's limit, in UTF-16 units. */
const LONGEST = 31;
const FALLBACK = "新表";

/** Characters that no name may have, by those that look like them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  "[": "［",
  "]": "］",
  ":": "：",
  "*": "＊",
  "?": "？",
  "/": "／",
  "\\": "＼",
};

/** A name like the wanted one that Excel and WPS take and no sheet has; "招聘经费" becomes "招聘经费(2)" where it is taken. */
export function freeSheetName(taken: Iterable<string>, wanted: string): string {
  const names = new Set([...taken].map(folded));
  const name = allowed(wanted);
  let free = cut(name, LONGEST);
  for (let count = 2; names.has(folded(free)); count++) {
    const ending = `(${count})`;
    free = cut(name, LONGEST - ending.length) + ending;
  }
  return free;
}

/** Names that differ only in case are one to Excel. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}

function allowed(wanted: string): string {
  const characters = [...wanted].map((character) => LOOKALIKES[character] ?? character);
  const name = bare(characters.filter(isShown).join(""));
  // Excel keeps this name for the list of changes of a shared workbook.
  if (folded(name) === "history") return `${name}表`;
  return name === "" ? FALLBACK : name;
}

/** Whether a character may stand in a file: no control character, no half of a surrogate pair, no noncharacter. */
function isShown(character: string): boolean {
  return !/^[\p{Cc}\p{Cs}\ufffe\uffff]$/u.test(character);
}

/** No name begins or ends with an apostrophe. */
function bare(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}

function cut(name: string, longest: number): string {
  let length = 0;
  const kept: string[] = [];
  for (const character of name) {
    length += character.length;
    if (length > longest) break;
    kept.push(character);
  }
  return bare(kept.join(""));
}
