import { lookUp, type Classification } from "../../model/classification/classification";
import { mostFrequent } from "../../model/most-frequent";
import { normaliseLabel } from "../../sheet/label";

/** Gives each code one name: the official one of the year where a unit writes it so, else that which most write. */
export function codeNames(
  classification: Classification,
  year: string,
): (code: string, names: readonly string[]) => string {
  return (code, names) => {
    const written = names.filter((name) => name !== "");
    const official = lookUp(classification, code, year === "" ? undefined : Number(year))?.names ?? [];
    const known = new Set(official.map(normaliseLabel));
    const chosen = written.find((name) => known.has(normaliseLabel(name))) ?? mostFrequent(written);
    return chosen ?? official[0] ?? "";
  };
}
