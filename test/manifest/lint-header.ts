import { at, named, type Element } from "./element";

/** Where the schemas are; an element of another namespace is passed over in silence. */
const NAMESPACES: readonly (readonly [element: string, attribute: string, value: string])[] = [
  ["OfficeApp", "xmlns", "http://schemas.microsoft.com/office/appforoffice/1.1"],
  ["OfficeApp", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"],
  ["OfficeApp", "xsi:type", "TaskPaneApp"],
  ["VersionOverrides", "xmlns", "http://schemas.microsoft.com/office/taskpaneappversionoverrides"],
  ["VersionOverrides", "xmlns:bt", "http://schemas.microsoft.com/office/officeappbasictypes/1.0"],
  ["VersionOverrides", "xsi:type", "VersionOverridesV1_0"],
];

/** What stands before the commands: identity, floor, rights, addresses. */
export function lintHeader(root: Element): readonly string[] {
  const text = (...path: string[]): string => at(root, ...path)?.text ?? "";
  const complaints: string[] = [];
  const must = (holds: boolean, complaint: string): void => {
    if (!holds) complaints.push(complaint);
  };
  must(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id")), `Id is no GUID: ${text("Id")}`);
  must(/^\d+(\.\d+){3}$/.test(text("Version")), `Version is not a.b.c.d: ${text("Version")}`);
  must(text("DefaultLocale") === "zh-CN", `DefaultLocale is not zh-CN: ${text("DefaultLocale")}`);
  must(text("Permissions") === "ReadWriteDocument", "Permissions do not let the add-in mark and mend");
  const sets = named(at(root, "Requirements") ?? root, "Set").map(({ attributes }) => attributes);
  const floor = sets.find((set) => set["Name"] === "ExcelApi")?.["MinVersion"];
  must(floor === "1.9", `Requirements do not ask for ExcelApi 1.9 but ${floor ?? "nothing"}`);
  must(sets.length <= 1, "Requirements ask for more than ExcelApi: the pane works without the rest");
  must(
    at(root, "VersionOverrides", "Requirements") === undefined,
    "Requirements in VersionOverrides take all commands away where they are not met",
  );
  return [...lintNamespaces(root), ...complaints, ...lintAppDomains(root)];
}

function lintNamespaces(root: Element): readonly string[] {
  return NAMESPACES.flatMap(([element, attribute, value]) =>
    named(root, element)
      .filter(({ attributes }) => attributes[attribute] !== value)
      .map(() => `<${element}>: ${attribute} is not ${value}`),
  );
}

/** Only other origins than the page's own, written as Office wants them. */
function lintAppDomains(root: Element): readonly string[] {
  const page = at(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "";
  return named(root, "AppDomain").flatMap(({ text }) => {
    if (!/^https:\/\/[a-z0-9.-]+(:\d+)?$/i.test(text)) return [`AppDomain is no https origin: ${text}`];
    return page.startsWith(`${text}/`) ? [`AppDomain repeats the page's own origin: ${text}`] : [];
  });
}
