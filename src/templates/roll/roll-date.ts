const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** y, or e standing alone, as East Asian formats have it; General is neither. */
const YEAR = /y|(?<![a-z])e+(?![a-z])/i;

/** Whether a number format shows a year. */
export function showsYear(numberFormat: string): boolean {
  const plain = numberFormat.replace(QUOTED, "");
  return YEAR.test(plain) && !/[0#]/.test(plain);
}

/** The year of a date as a cell keeps it. */
export function yearOfSerial(serial: number): number {
  return new Date(EPOCH + Math.floor(serial) * DAY).getUTCFullYear();
}

/** The same day of another year; what was the last of February is so again. */
export function serialInYear(serial: number, year: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const month = date.getUTCMonth();
  const lastOf = (of: number): number => new Date(Date.UTC(of, month + 1, 0)).getUTCDate();
  const wasLast = date.getUTCDate() === lastOf(date.getUTCFullYear());
  const day = wasLast ? lastOf(year) : date.getUTCDate();
  return (Date.UTC(year, month, day) - EPOCH) / DAY + (serial - Math.floor(serial));
}
