import { normaliseLabel } from "../../sheet/label";

/** A shorter name than this may end many others by chance. */
const SHORT = 4;

/** What stands behind a department's name where it means the department itself: by rank, by how it is funded. */
const OWN_BODY =
  /\((?:本级|机关|本部|行政|事业|参公|自收自支|全额(?:拨款)?|差额(?:拨款)?)\)$|(?:本级|机关|本部)$/;

/** The names that a 单位 cell gives, as they are compared: without codes, brackets, and 本级 or (自收自支) at their end. */
export function unitNames(text: string): string[] {
  return normaliseLabel(text)
    .split(/[、,;/]/)
    .map((name) =>
      name
        .replace(/^\(?\d[\d._:-]*\)?[._:-]?/, "")
        .replace(OWN_BODY, "")
        .replace(/[()]/g, ""),
    )
    .filter((name) => name !== "");
}

/** Whether two names are of one unit: 满城区人力资源和社会保障局 is 保定市满城区人力资源和社会保障局. */
export function isSameUnit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length > SHORT && long.endsWith(short));
}
