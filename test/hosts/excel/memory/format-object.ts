import type { Area } from "../../../../src/sheet/address";
import { bordersObject } from "./borders-object";
import { changeFacts, EVENT } from "./events";
import { commonLook, dressCells, PLAIN_LOOK } from "./looks";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { does, holds, leads, type HostObject, type Place, type Scalar } from "./objects";
import { sizeScalars } from "./sizes";

/** Sets one look of all cells, as long as the sheet lets it be. */
export function dressAs(
  machine: Machine,
  place: Place,
  areas: readonly Area[],
  path: string,
  value: unknown,
): void {
  const sheet = sheetOf(machine, place.sheet);
  refuseProtected(sheet, "allowFormatCells");
  dressCells(sheet, areas, path, value);
  for (const area of areas) {
    const facts = changeFacts(area, "addin", machine.version);
    machine.events.tell(EVENT.formatChanged, sheet, facts);
    // Reported of onChanged: it tells of formats, too.
    machine.events.tell(EVENT.changed, sheet, facts);
  }
}

/** How cells look. */
export function formatObject(machine: Machine, place: Place): HostObject {
  const look = (path: string, since = 1): Scalar =>
    holds(
      () => commonLook(sheetOf(machine, place.sheet), place.areas, path, PLAIN_LOOK[path]),
      (value) => dressAs(machine, place, place.areas, path, value),
      since,
    );
  return {
    kind: "RangeFormat",
    scalars: {
      WrapText: look("wrapText"),
      HorizontalAlignment: look("horizontalAlignment"),
      VerticalAlignment: look("verticalAlignment"),
      IndentLevel: look("indentLevel", 9),
      ShrinkToFit: look("shrinkToFit", 9),
      TextOrientation: look("textOrientation", 7),
      ReadingOrder: look("readingOrder", 9),
      ...sizeScalars(machine, place),
    },
    links: {
      Fill: leads(() => fillObject(machine, place, look)),
      Font: leads(() => fontObject(look)),
      Borders: leads(() => bordersObject(machine, place)),
    },
    methods: {
      // How wide a text is drawn is nothing that can be known here.
      AutofitColumns: does(() => refuseProtected(sheetOf(machine, place.sheet), "allowFormatColumns"), 2),
      AutofitRows: does(() => refuseProtected(sheetOf(machine, place.sheet), "allowFormatRows"), 2),
    },
  };
}

type Look = (path: string, since?: number) => Scalar;

function fillObject(machine: Machine, place: Place, look: Look): HostObject {
  return {
    kind: "RangeFill",
    scalars: {
      Color: look("fill/color"),
      TintAndShade: look("fill/tintAndShade", 9),
      Pattern: look("fill/pattern", 9),
    },
    methods: { Clear: does(() => dressAs(machine, place, place.areas, "fill/color", undefined)) },
  };
}

function fontObject(look: Look): HostObject {
  return {
    kind: "RangeFont",
    scalars: {
      Name: look("font/name"),
      Size: look("font/size"),
      Color: look("font/color"),
      Bold: look("font/bold"),
      Italic: look("font/italic"),
      Underline: look("font/underline"),
      Strikethrough: look("font/strikethrough", 9),
    },
  };
}
