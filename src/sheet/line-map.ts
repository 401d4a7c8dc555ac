/** Where the rows or the columns of a sheet go when some are put in and some taken out; counted from 0. */
export interface LineMap {
  /** Where a line goes; undefined where it was taken out or left the sheet. */
  readonly line: (line: number) => number | undefined;
  /** Where a stretch of lines goes, both ends included: what is put in between its lines belongs to it. */
  readonly stretch: (from: number, to: number) => { readonly from: number; readonly to: number } | undefined;
}

/**
 * The map for lines of which each new one tells which it was before, undefined for one put in. Those that are kept stay
 * in their order; lines behind `before` all move alike. `size` is how many lines a sheet has at most.
 */
export function lineMap(origins: readonly (number | undefined)[], before: number, size: number): LineMap {
  const places = new Map<number, number>();
  origins.forEach((origin, place) => {
    if (origin !== undefined) places.set(origin, place);
  });
  const shift = origins.length - before;
  const place = (line: number): number | undefined => (line < before ? places.get(line) : line + shift);
  const onSheet = (line: number | undefined): number | undefined =>
    line === undefined || line >= size ? undefined : line;
  return {
    line: (line) => onSheet(place(line)),
    stretch: (from, to) => {
      let first = from;
      while (first <= to && first < before && place(first) === undefined) first++;
      let last = to;
      while (last >= first && last < before && place(last) === undefined) last--;
      if (first > last) return undefined;
      const [start, end] = [onSheet(place(first)), place(last)];
      if (start === undefined || end === undefined) return undefined;
      // A stretch that goes to the end of the sheet goes on to do so.
      return { from: start, to: to === size - 1 ? to : Math.min(end, size - 1) };
    },
  };
}

/** The map that leaves every line where it is. */
export const UNMOVED: LineMap = { line: (line) => line, stretch: (from, to) => ({ from, to }) };
