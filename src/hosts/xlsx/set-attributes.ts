import { attributePlaces, type Element } from "./elements";
import { escapeXml } from "./escape";
import type { Patch } from "./patch";

/** The patches that give an element attributes; undefined takes one away. Others stay as they are written. */
export function setAttributes(
  text: string,
  element: Element,
  wanted: Readonly<Record<string, string | undefined>>,
): Patch[] {
  const places = attributePlaces(text, element);
  const behindName = element.start + 1 + element.prefix.length + element.name.length;
  return Object.entries(wanted).flatMap(([name, value]): Patch[] => {
    const place = places.find((each) => each.name === name);
    if (value === undefined) return place ? [{ from: place.from, to: place.to, text: "" }] : [];
    const written = escapeXml(value);
    if (!place) return [{ from: behindName, to: behindName, text: ` ${name}="${written}"` }];
    return text.slice(place.value.from, place.value.to) === written
      ? []
      : [{ ...place.value, text: written }];
  });
}
