/** Texts stay as they are; sheets' names with their "!", references, and blanks around everything else. */
const TOKEN =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!)|(?<cell>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])|(?<word>[\p{L}_][\p{L}\p{N}_.]*)|(?<blank>\s+)/gu;

/** A formula as it is compared: programs write blanks, quotes around names, and case as they like. */
export function plainFormula(formula: string): string {
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["text"] !== undefined) return token;
    if (groups["blank"] !== undefined) return "";
    if (groups["sheet"] !== undefined) return `${bareName(token.slice(0, -1))}!`;
    return token.toUpperCase();
  });
}

/** A formula without the rows and sheets that it names, which change when cells move and sheets are renamed. */
export function barredFormula(formula: string): string {
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["text"] !== undefined) return token;
    if (groups["blank"] !== undefined || groups["sheet"] !== undefined) return "";
    return groups["cell"] === undefined ? token.toUpperCase() : token.replace(/[$0-9]+/g, "").toUpperCase();
  });
}

function bareName(name: string): string {
  return (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name).toLowerCase();
}
