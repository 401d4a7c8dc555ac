import type { CellLook } from "../../sheet/look";
import type { CellStyle } from "./grid-sheets";
import { lookToStyle } from "./style-data";
import { styleToLook } from "./style-look";

/** What of a cell's look is otherwise than before; undefined where nothing is. */
export interface ChangedLook {
  readonly font?: CellLook;
  readonly fill?: CellLook;
  readonly borders?: CellLook;
  readonly alignment?: CellLook;
  readonly numberFormat?: string;
}

const FACETS = {
  font: ["bold", "italic", "underline", "strike", "fontName", "fontSize", "fontColor"],
  fill: ["fill"],
  borders: ["borders"],
  alignment: ["horizontal", "vertical", "wrap"],
} as const;

/**
 * What has changed of a look as the grid shows it since the file's was put in, undefined where the file had none; each
 * facet as a whole.
 */
export function lookChange(before: CellStyle | undefined, now: CellStyle): ChangedLook | undefined {
  // The grid says what files leave unsaid, such as the default font.
  const shown = before ? styleToLook(lookToStyle(before.look, before.numberFormat)) : {};
  const changed: { -readonly [K in keyof ChangedLook]: ChangedLook[K] } = {};
  for (const facet of ["font", "fill", "borders", "alignment"] as const) {
    const [was, is] = [pick(shown, FACETS[facet]), pick(now.look, FACETS[facet])];
    if (JSON.stringify(was) !== JSON.stringify(is)) changed[facet] = is;
  }
  if ((before?.numberFormat ?? "General") !== now.numberFormat) changed.numberFormat = now.numberFormat;
  return Object.keys(changed).length > 0 ? changed : undefined;
}

function pick(look: CellLook, names: readonly (keyof CellLook)[]): CellLook {
  return Object.fromEntries(names.flatMap((name) => (look[name] === undefined ? [] : [[name, look[name]]])));
}
