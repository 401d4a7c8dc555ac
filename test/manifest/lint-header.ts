import { at, named, type Element } from "./element";

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
  return [...complaints, ...lintAppDomains(root)];
}

/** Only other origins than the page's own, written as Office wants them. */
function lintAppDomains(root: Element): readonly string[] {
  const page = at(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "";
  return named(root, "AppDomain").flatMap(({ text }) => {
    if (!/^https:\/\/[a-z0-9.-]+(:\d+)?$/i.test(text)) return [`AppDomain is no https origin: ${text}`];
    return page.startsWith(`${text}/`) ? [`AppDomain repeats the page's own origin: ${text}`] : [];
  });
}
