import type { Cell } from "../../sheet/address";
import type { CellLink } from "../../sheet/extras";
import type { SheetLook } from "../../sheet/look";
import { isBeside, placeOf } from "../port-extras";
import type { ExtraStep, KindSteps } from "./extra-step";
import { BYTES_A_CALL } from "./outbox";
import { fontSteps } from "./sheet-look";

/** The writes that put links on cells. Excel gives such cells the font of its links: they get back what they have. */
export function linkSteps(
  sheet: string,
  links: readonly CellLink[],
  look: SheetLook,
  origin: Cell,
): KindSteps {
  const leftOut: string[] = [];
  const fine = links.filter(({ to }) => {
    const why = "file" in to ? whyNoFile(to.file) : undefined;
    if (why !== undefined) leftOut.push(why);
    return why === undefined;
  });
  const steps = fine.map(({ at, to }): ExtraStep => {
    const hyperlink = hyperlinkOf(to);
    return {
      bytes: BYTES_A_CALL + 3 * JSON.stringify(hyperlink).length,
      lay(sheetNamed) {
        sheetNamed(sheet).getCell(at.row, at.col).hyperlink = hyperlink;
      },
    };
  });
  const fonts = fontSteps(
    sheet,
    fine.map(({ at }) => at),
    look,
    origin,
  );
  return { steps: [...steps, ...fonts], leftOut };
}

function whyNoFile(file: string): string | undefined {
  if (!isBeside(file)) return "只能链接到同一文件夹里的文件";
  return file.includes("#") ? "文件名里有“#”，Excel 的链接打不开这样的文件" : undefined;
}

/** Without a text to display the cell keeps its content; one that came from a cell could become a formula. */
function hyperlinkOf(to: CellLink["to"]): Excel.RangeHyperlink {
  if (!("file" in to)) return { documentReference: placeOf(to) };
  return { address: to.file, ...(to.place && { documentReference: placeOf(to.place) }) };
}
