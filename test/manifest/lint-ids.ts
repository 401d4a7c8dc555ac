import { named, within, type Element } from "./element";

/** What kind of resource each element points to. */
const KINDS: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  LearnMoreUrl: "bt:Urls",
  FunctionFile: "bt:Urls",
  SourceLocation: "bt:Urls",
  Runtime: "bt:Urls",
};

/** Names given twice or too long, and references that lead nowhere or to another kind of thing. */
export function lintIds(root: Element): readonly string[] {
  const resources = named(root, "Resources").flatMap((each) =>
    each.children.flatMap((list) =>
      list.children.map((child) => [child.attributes["id"] ?? "", list.name] as const),
    ),
  );
  const kinds = new Map(resources);
  const own = resources.map(([id]) => id);
  const controls = within(root)
    .filter(({ name }) => /^(CustomTab|Group|Control)$/.test(name))
    .map(({ attributes }) => attributes["id"] ?? "");
  const references = within(root).filter(({ attributes }) => attributes["resid"] !== undefined);
  const used = new Set(references.map(({ attributes }) => attributes["resid"]));
  return [
    ...controls
      .filter((id) => id === "" || id.length > 125)
      .map((id) => `id has ${id.length} characters: ${id}`),
    ...own.filter((id) => id.length > 32).map((id) => `resource id is longer than 32: ${id}`),
    ...repeated([...controls, ...own]).map((id) => `id is given twice: ${id}`),
    ...references.flatMap(({ name, line, attributes }) => {
      const id = attributes["resid"]!;
      const kind = kinds.get(id);
      if (kind === undefined) return [`line ${line}: resid leads nowhere: ${id}`];
      return kind === KINDS[name] ? [] : [`line ${line}: <${name}> needs one of ${KINDS[name]}: ${id}`];
    }),
    ...own.filter((id) => !used.has(id)).map((id) => `resource is not used: ${id}`),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
