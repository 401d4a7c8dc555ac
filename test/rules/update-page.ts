/** A page with what its rule says under the tables of its examples, instead of what stood there before. */
export function withSaid(
  markdown: string,
  sections: readonly string[],
  said: ReadonlyMap<string, readonly string[]>,
): string {
  return markdown
    .split(/^(?=## )/m)
    .map((section) =>
      sections.some((name) => section.startsWith(`## ${name}\n`)) ? filled(section, said) : section,
    )
    .join("");
}

function filled(section: string, said: ReadonlyMap<string, readonly string[]>): string {
  return section
    .split(/^(?=### )/m)
    .map((example) => {
      const name = /^### (.*)$/m.exec(example)?.[1]?.trim();
      const lines = name === undefined ? undefined : said.get(name);
      if (!lines) return example;
      const rest = example.split("\n").filter((line) => !line.startsWith("- "));
      return `${rest.join("\n").trimEnd()}\n\n${lines.map((line) => `${line}\n`).join("")}\n`;
    })
    .join("");
}
