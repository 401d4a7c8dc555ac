import { named, within, type Element } from "./element";

/** How long a text may be, by the element that holds it. */
const LONGEST: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};

/** Texts that are too long, or not there in both languages. */
export function lintTexts(root: Element): readonly string[] {
  const locale = root.children.find(({ name }) => name === "DefaultLocale")?.text ?? "";
  return textsOf(root).flatMap(({ name, element, longest }) => {
    const overrides = element.children.filter(({ name: each }) => /^(bt:)?Override$/.test(each));
    const values = [element.attributes["DefaultValue"], ...overrides.map((each) => each.attributes["Value"])];
    const locales = overrides.map(({ attributes }) => attributes["Locale"] ?? "");
    return [
      ...values.filter((value) => !value?.trim()).map(() => `${name} says nothing`),
      ...values
        .filter((value) => (value?.length ?? 0) > longest)
        .map((value) => `${name} is longer than ${longest}: ${value?.length}`),
      ...locales
        .filter((each) => !/^[a-z]{2}-[A-Z]{2}$/.test(each))
        .map((each) => `${name}: locale “${each}”`),
      ...locales
        .filter((each) => each === locale)
        .map((each) => `${name} overrides the default locale ${each}`),
      ...(locales.includes("en-US") ? [] : [`${name} has no en-US override`]),
    ];
  });
}

function textsOf(root: Element): readonly { name: string; element: Element; longest: number }[] {
  const own = root.children.filter(({ name }) => name === "DisplayName" || name === "Description");
  const strings = within(root)
    .filter(({ name }) => name === "bt:ShortStrings" || name === "bt:LongStrings")
    .flatMap((list) =>
      named(list, "bt:String").map((element) => ({
        name: element.attributes["id"] ?? "",
        element,
        longest: LONGEST[list.name]!,
      })),
    );
  return [
    ...own.map((element) => ({ name: element.name, element, longest: LONGEST[element.name]! })),
    ...strings,
  ];
}
