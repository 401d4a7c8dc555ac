import { at, named, type Element } from "./element";

const TYPE = "xsi:type";

/** Buttons that would do nothing, or another thing than the one page with everything in it. */
export function lintCommands(root: Element, associated: readonly string[]): readonly string[] {
  const functions = named(root, "FunctionName").map(({ text }) => text);
  return [
    ...functions
      .filter((name) => !associated.includes(name))
      .map((name) => `function is not associated: ${name}`),
    ...associated
      .filter((name) => !functions.includes(name))
      .map((name) => `function has no button: ${name}`),
    ...functions
      .filter((name, index) => functions.indexOf(name) !== index)
      .map((name) => `two buttons call ${name}`),
    ...named(root, "Action").flatMap(lintAction),
    ...lintPlaces(root),
    ...lintPage(root),
  ];
}

function lintAction(action: Element): readonly string[] {
  const needs = { ShowTaskpane: "SourceLocation", ExecuteFunction: "FunctionName" }[
    action.attributes[TYPE] ?? ""
  ];
  if (needs === undefined) return [`line ${action.line}: no such action: ${action.attributes[TYPE]}`];
  return at(action, needs) ? [] : [`line ${action.line}: ${action.attributes[TYPE]} lacks <${needs}>`];
}

function lintPlaces(root: Element): readonly string[] {
  const menus = named(root, "ExtensionPoint").filter(({ attributes }) => attributes[TYPE] === "ContextMenu");
  const [first] = named(root, "Control");
  return [
    ...(named(root, "CustomTab").length > 1 ? ["only one custom tab is allowed"] : []),
    ...(first && at(first, "Action")?.attributes[TYPE] !== "ShowTaskpane"
      ? ["the first button must open the pane: desktop Excel may lose the first click on a function"]
      : []),
    ...menus.flatMap((menu) => named(menu, "Enabled").map(() => "Enabled is not known in a context menu")),
  ];
}

/** The runtime, the functions and the pane are one page, or they would not share what they know. */
function lintPage(root: Element): readonly string[] {
  const [runtime] = named(root, "Runtime");
  const page = runtime?.attributes["resid"];
  const others = [
    ...named(root, "FunctionFile"),
    ...named(root, "Action").flatMap((each) => named(each, "SourceLocation")),
  ];
  const url = named(root, "bt:Url").find(({ attributes }) => attributes["id"] === page)?.attributes[
    "DefaultValue"
  ];
  const opened = at(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"];
  return [
    ...(runtime ? [] : ["there is no shared runtime"]),
    ...(runtime && runtime.attributes["lifetime"] !== "long"
      ? ["the shared runtime is not kept: lifetime is not long"]
      : []),
    ...others
      .filter(({ attributes }) => attributes["resid"] !== page)
      .map(({ name, line }) => `line ${line}: <${name}> is not the page of the shared runtime`),
    ...(url === opened ? [] : [`DefaultSettings opens another page than the buttons: ${opened}`]),
  ];
}
