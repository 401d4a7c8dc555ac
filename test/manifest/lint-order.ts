import { within, type Element } from "./element";

/**
 * The children of each element as the schema orders them, as far as this manifest has a use for them: `?` may be left
 * out, `*` may come any number of times, `+` once at least.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl " +
    "SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  DisplayName: "Override*",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Requirements: "Sets?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description? Requirements? Hosts Resources",
  Host: "Runtimes? DesktopFormFactor?",
  Runtimes: "Runtime",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "OfficeTab* CustomTab* OfficeMenu*",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  OfficeMenu: "Control+",
  Control: "Label Supertip Icon Action Enabled?",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  Action: "TaskpaneId? SourceLocation? FunctionName?",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:String": "bt:Override*",
};

/** Elements out of place, missing or too many. */
export function lintOrder(root: Element): readonly string[] {
  return within(root).flatMap(lintChildren);
}

function lintChildren(parent: Element): readonly string[] {
  const places = (childrenOf(parent) ?? "").split(" ").filter(Boolean);
  const names = places.map((place) => place.replace(/[?*+]$/, ""));
  const complaints: string[] = [];
  let last: Element | undefined;
  for (const child of parent.children) {
    const index = names.indexOf(child.name);
    if (index < 0) complaints.push(`line ${child.line}: <${parent.name}> takes no <${child.name}>`);
    else if (last && index < names.indexOf(last.name))
      complaints.push(`line ${child.line}: <${child.name}> stands after <${last.name}> in <${parent.name}>`);
    if (index >= 0) last = child;
  }
  const count = (name: string): number => parent.children.filter((child) => child.name === name).length;
  for (const [index, name] of names.entries()) {
    const place = places[index]!;
    if (!/[?*]$/.test(place) && count(name) === 0)
      complaints.push(`line ${parent.line}: <${parent.name}> lacks <${name}>`);
    if (!/[*+]$/.test(place) && count(name) > 1)
      complaints.push(`line ${parent.line}: <${parent.name}> takes only one <${name}>`);
  }
  return complaints;
}

/** A description is the add-in's own, with translations, or only points to one. */
function childrenOf({ name, attributes }: Element): string | undefined {
  if (name === "Description" && attributes["DefaultValue"] !== undefined) return "Override*";
  return CHILDREN[name];
}
