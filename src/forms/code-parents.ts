/** The digits of 类 and 款, of which longer codes are parts. */
const LEVELS = [5, 3];

/**
 * The line that each line is a part of, by index: the nearest above with a shorter code that its own begins with, or
 * further down if there is none above; without any, the line `total`.
 */
export function parentsByCode(codes: readonly (string | null)[], total: number): (number | null)[] {
  const anywhere = new Map<string, number>();
  codes.forEach((code, index) => code !== null && !anywhere.has(code) && anywhere.set(code, index));
  const above = new Map<string, number>();
  return codes.map((code, index) => {
    if (code === null) return null;
    above.set(code, index);
    for (const digits of LEVELS) {
      const prefix = code.slice(0, digits);
      const parent = code.length > digits ? (above.get(prefix) ?? anywhere.get(prefix)) : undefined;
      if (parent !== undefined) return parent;
    }
    return total < 0 ? null : total;
  });
}
