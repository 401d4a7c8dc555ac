import type { XmlAttributes } from "./xml";

/** The palettes that a file's colours point into. */
export interface Palettes {
  readonly theme: readonly string[];
  /** The file's own indexed colours; empty when it keeps the standard ones. */
  readonly indexed: readonly string[];
}

const EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
// ECMA-376 18.8.27: 0–7 and 8–15 are the same eight, then the 48 of the old palette.
const INDEXED: readonly string[] = [
  ...EIGHT,
  ...EIGHT,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC " +
    "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
    "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 " +
    "993366 333399 333333"
  ).split(" "),
  // The system's text and window colours.
  "000000",
  "FFFFFF",
];

/** The RRGGBB of a colour element; undefined for automatic and for what no palette has. */
export function resolveColour(attributes: XmlAttributes, palettes: Palettes): string | undefined {
  const { rgb, theme, indexed, tint } = attributes;
  let colour: string | undefined;
  if (rgb !== undefined) colour = fromArgb(rgb);
  else if (theme !== undefined) colour = palettes.theme[Number(theme)];
  else if (indexed !== undefined) colour = palettes.indexed[Number(indexed)] ?? INDEXED[Number(indexed)];
  const shade = Number(tint ?? 0);
  return colour === undefined || shade === 0 || !Number.isFinite(shade) ? colour : tinted(colour, shade);
}

/** "FF1F497D" or "1F497D" as "1F497D"; undefined when it is no colour. */
export function fromArgb(argb: string): string | undefined {
  return /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(argb) ? argb.slice(-6).toUpperCase() : undefined;
}

/** Lightens (tint > 0) or darkens (tint < 0) in the HLS space, ECMA-376 18.8.19. */
function tinted(colour: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (light > 0.5 ? 2 - max - min : max + min);
  let hue = 0;
  if (spread > 0) {
    if (max === red) hue = (green - blue) / spread + 6;
    else if (max === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  const shade = Math.max(-1, Math.min(1, tint));
  return fromHsl(hue, saturation, shade < 0 ? light * (1 + shade) : light * (1 - shade) + shade);
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const reach = saturation * Math.min(light, 1 - light);
  const channel = (offset: number): string => {
    const turn = (hue * 2 + offset) % 12;
    const level = light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(level * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return (channel(0) + channel(8) + channel(4)).toUpperCase();
}
