/** The years that something is valid in; infinite at an open end. */
export interface Years {
  readonly from: number;
  readonly until: number;
}

const ALWAYS: Years = { from: -Infinity, until: Infinity };

/**
 * The years that a cell tells: "2024", "2024年", "2019-", "2019年起", "-2018", "2018及以前", "2019-2021", "" for all of
 * them; undefined where it tells none.
 */
export function yearsIn(text: string): Years | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .normalize("NFKC")
    .replace(/[\s年度]/g, "")
    .replace(/[—–~－至]+/g, "-")
    .replace(/(?:及?以后|起|\+)$/, "-")
    .replace(/^(.*?)(?:及?以前|止)$/, "-$1");
  if (plain === "") return ALWAYS;
  const parts = /^(20\d\d)?(-)?(20\d\d)?$/.exec(plain);
  if (!parts) return undefined;
  const [, first, dash, last] = parts;
  if (!first && !last) return undefined;
  if (!dash) return last ? undefined : { from: Number(first), until: Number(first) };
  const years = { from: first ? Number(first) : -Infinity, until: last ? Number(last) : Infinity };
  return years.from <= years.until ? years : undefined;
}

const LONGEST = 20;
