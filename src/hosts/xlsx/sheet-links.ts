import { toA1 } from "../../sheet/address";
import type { CellLink } from "../../sheet/extras";
import { isBeside, placeOf } from "../port-extras";
import { cellText } from "./escape";
import type { ExtraMarkup } from "./sheet-validations";

/** A sheet has no more links. */
const MOST_LINKS = 65_530;

/** The <hyperlinks> of a sheet; `linkTo` links its part to files and gives the ids of these links in order. */
export function linksMarkup(
  links: readonly CellLink[],
  linkTo: (targets: readonly string[]) => readonly string[],
): ExtraMarkup {
  const leftOut: string[] = [];
  const fine = links.filter(({ to }, index) => {
    const tooMany = index >= MOST_LINKS ? `一张工作表最多 ${MOST_LINKS} 个超链接` : undefined;
    const why = tooMany ?? ("file" in to ? whyNoFile(to.file) : undefined);
    if (why !== undefined) leftOut.push(why);
    return why === undefined;
  });
  const ids = linkTo(fine.flatMap(({ to }) => ("file" in to ? [encodeURI(to.file)] : [])));
  let next = 0;
  const items = fine.map(({ at, to }) => {
    const place = "file" in to ? to.place : to;
    const id = "file" in to ? ` r:id="${ids[next++]}"` : "";
    const location = place ? ` location="${cellText(placeOf(place))}"` : "";
    return `<hyperlink ref="${toA1(at)}"${id}${location}/>`;
  });
  return { markup: items.length === 0 ? "" : `<hyperlinks>${items.join("")}</hyperlinks>`, leftOut };
}

function whyNoFile(file: string): string | undefined {
  if (!isBeside(file) || file.includes("\\")) return "只能链接到同一文件夹里的文件";
  if (file.includes("#")) return "文件名里有“#”，表格程序的链接打不开这样的文件";
  return /[\ud800-\udfff]/u.test(file) ? "文件名里有不成字的字符" : undefined;
}
