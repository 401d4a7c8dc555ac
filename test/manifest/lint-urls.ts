import { at, named, type Element } from "./element";

/** Addresses that Office does not take, or that a deployment to another server would miss. */
export function lintUrls(root: Element): readonly string[] {
  const page = at(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "";
  const origin = URL.canParse(page) ? new URL(page).origin : page;
  const header = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => named(root, name));
  const resources = [...named(root, "bt:Url"), ...named(root, "bt:Image").filter(isResource)];
  return [
    page,
    ...[...header, ...resources].map(({ attributes }) => attributes["DefaultValue"] ?? ""),
  ].flatMap((url) => [
    ...(url.startsWith("https://") ? [] : [`address is not https: ${url}`]),
    ...(url.length > 2048 ? [`address is longer than 2048: ${url.slice(0, 60)}…`] : []),
    ...(url.startsWith(`${origin}/`) ? [] : [`address is not on ${origin}: ${url.slice(0, 60)}`]),
  ]);
}

/** An image with an address, and not one that points to such. */
export function isResource({ attributes }: Element): boolean {
  return attributes["DefaultValue"] !== undefined;
}
