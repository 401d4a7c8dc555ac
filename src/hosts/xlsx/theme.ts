import { parseXml, type XmlSource } from "./xml";

/** The order in which cells number theme colours; the first two pairs stand the other way round in the theme itself. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The colours of the Office theme, for files that bring none. */
export const OFFICE_THEME: readonly string[] = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];

/** The colours of a theme part as RRGGBB, numbered as cells number them. */
export function readTheme(source: XmlSource): readonly string[] {
  const colours = [...OFFICE_THEME];
  let inScheme = false;
  let slot = -1;
  parseXml(source, {
    open: (name, attributes) => {
      if (name === "clrScheme") inScheme = true;
      else if (inScheme && ORDER.includes(name)) slot = ORDER.indexOf(name);
      else if (inScheme && slot >= 0) {
        const rgb =
          name === "srgbClr" ? attributes["val"] : name === "sysClr" ? attributes["lastClr"] : undefined;
        if (rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(rgb)) colours[slot] = rgb.toUpperCase();
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === "clrScheme") inScheme = false;
      else if (ORDER.includes(name)) slot = -1;
    },
  });
  return colours;
}
