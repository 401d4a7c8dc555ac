import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { escapeXml } from "./escape";
import { relationshipsPath, resolveTarget } from "./package";
import { appendChild, removeChild } from "./root-children";
import { isStrict, toStrict } from "./strict";
import type { XmlAttributes } from "./xml";

const WHERE = "文件目录";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** No other program writes one so: what is left when all is taken back can be told from what was there before. */
const NEW = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;

/**
 * Links a part to another ("" is the package itself), and gives the id of the link. Kinds are named as transitional
 * files name them. An external target is written as it is given.
 */
export function addRelationship(
  draft: PackageDraft,
  fromPart: string,
  kindUrl: string,
  targetPart: string,
  external = false,
): string {
  return addRelationships(draft, fromPart, kindUrl, [targetPart], external)[0]!;
}

/** Links a part to others at once, which spares reading and writing its links for each; gives the ids in order. */
export function addRelationships(
  draft: PackageDraft,
  fromPart: string,
  kindUrl: string,
  targets: readonly string[],
  external: boolean,
): readonly string[] {
  if (targets.length === 0) return [];
  const path = relationshipsPath(fromPart);
  const text = draft.text(path, WHERE) ?? NEW;
  const known = childrenOf(text, rootOf(text)).map((child) => attributesOf(text, child));
  const ids = freshIds(known, targets.length);
  const kind = isStrict(draft) ? toStrict(kindUrl) : kindUrl;
  const mode = external ? ' TargetMode="External"' : "";
  const items = targets.map((to, index) => {
    const target = external ? to : encodeURI(targetFrom(fromPart, to, kind, known));
    return `Relationship Id="${ids[index]}" Type="${escapeXml(kind)}" Target="${escapeXml(target)}"${mode}/>`;
  });
  draft.write(
    path,
    appendChild(text, (prefix) => items.map((item) => `<${prefix}${item}`).join("")),
  );
  return ids;
}

/** Takes a link back; a .rels part that was made for it goes with it. */
export function removeRelationship(draft: PackageDraft, fromPart: string, id: string): void {
  const path = relationshipsPath(fromPart);
  const text = draft.text(path, WHERE);
  const link = text && childrenOf(text, rootOf(text)).find((child) => attributesOf(text, child)["Id"] === id);
  if (!text || !link) return;
  const without = removeChild(text, link);
  if (without === NEW) draft.remove(path);
  else draft.write(path, without);
}

function freshIds(known: readonly XmlAttributes[], count: number): readonly string[] {
  const taken = new Set(known.map(({ Id }) => Id?.toLowerCase()));
  const ids: string[] = [];
  for (let number = known.length + 1; ids.length < count; number++)
    if (!taken.has(`rid${number}`)) ids.push(`rId${number}`);
  return ids;
}

/** The target as the file writes those of the same kind, or any: from the root of the package or from the part. */
function targetFrom(from: string, to: string, kind: string, known: readonly XmlAttributes[]): string {
  const inside = known.filter(({ TargetMode }) => TargetMode !== "External");
  const example = inside.filter(({ Type }) => Type === kind).at(-1) ?? inside.at(-1);
  if (example?.["Target"]?.startsWith("/")) return `/${to}`;
  const folder = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let same = 0;
  while (same < folder.length && same < steps.length - 1 && folder[same] === steps[same]) same++;
  return [...folder.slice(same).map(() => ".."), ...steps.slice(same)].join("/");
}

/** A link of a part as it is written, its target a path of the package unless it is external. */
export interface WrittenLink {
  readonly id: string;
  /** The last word of its kind. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The links of a part in order, external ones too. */
export function linksOf(draft: PackageDraft, part: string): readonly WrittenLink[] {
  const text = draft.text(relationshipsPath(part), WHERE);
  if (text === undefined) return [];
  return childrenOf(text, rootOf(text)).flatMap((child): WrittenLink[] => {
    const { Id = "", Type = "", Target, TargetMode } = attributesOf(text, child);
    if (child.name !== "Relationship" || Target === undefined) return [];
    const isExternal = TargetMode === "External";
    const target = isExternal ? Target : resolveTarget(part, Target);
    return [{ id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target, isExternal }];
  });
}
