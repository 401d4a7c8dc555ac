import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { escapeXml } from "./escape";
import { resolveTarget } from "./package";
import { ReadStop, broken } from "./problems";
import { appendChild, removeChild } from "./root-children";

const PATH = "[Content_Types].xml";
const WHERE = "文件目录";

/** Says of what type a part is, unless the package says so already. */
export function addContentType(draft: PackageDraft, partPath: string, type: string): void {
  const text = typesOf(draft);
  const own = find(text, "Override", (name) => isPart(name, partPath));
  if (own && attributesOf(text, own)["ContentType"] === type) return;
  const without = own ? removeChild(text, own) : text;
  const general = own ? undefined : defaultFor(text, partPath.slice(partPath.lastIndexOf(".") + 1));
  if (general && attributesOf(text, general)["ContentType"] === type) return;
  const name = escapeXml(encodeURI(`/${partPath}`));
  draft.write(
    PATH,
    appendChild(
      without,
      (prefix) => `<${prefix}Override PartName="${name}" ContentType="${escapeXml(type)}"/>`,
    ),
  );
}

/** Says of what type the parts with an extension are; what the package says of it stays. */
export function addDefaultType(draft: PackageDraft, extension: string, type: string): void {
  const text = typesOf(draft);
  if (defaultFor(text, extension)) return;
  draft.write(
    PATH,
    appendChild(
      text,
      (prefix) => `<${prefix}Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`,
    ),
  );
}

/** Takes back what is said of a part by its name. */
export function removeContentType(draft: PackageDraft, partPath: string): void {
  const text = typesOf(draft);
  const own = find(text, "Override", (name) => isPart(name, partPath));
  if (own) draft.write(PATH, removeChild(text, own));
}

function typesOf(draft: PackageDraft): string {
  const text = draft.text(PATH, WHERE);
  if (text === undefined) throw new ReadStop(broken(WHERE, `no part ${PATH}`));
  return text;
}

function find(
  text: string,
  kind: "Override" | "Default",
  isIt: (name: string) => boolean,
): Element | undefined {
  const key = kind === "Override" ? "PartName" : "Extension";
  return childrenOf(text, rootOf(text)).find(
    (child) => child.name === kind && isIt(attributesOf(text, child)[key] ?? ""),
  );
}

function defaultFor(text: string, extension: string): Element | undefined {
  return find(text, "Default", (name) => name.toLowerCase() === extension.toLowerCase());
}

function isPart(name: string, path: string): boolean {
  return resolveTarget("", name).toLowerCase() === path.toLowerCase();
}
