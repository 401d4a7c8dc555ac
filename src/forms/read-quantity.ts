import { decimalOfNumber, parseDecimal, type Decimal } from "../model/decimal";
import { isUnit } from "../model/units";

const MEASURED = /^([^\p{Script=Han}a-z%‰]{1,40})([\p{Script=Han}a-z][\p{Script=Han}a-z0-9]{0,5})$/u;
const POWER = /^[十百千万亿]/;

/** Reads a quantity: a number, a number kept as text, or either with its unit (6台); 6.00 is 6. */
export function readQuantity(value: string | number): Decimal | undefined {
  const read = typeof value === "number" ? decimalOfNumber(value) : writtenQuantity(value);
  return read && shortest(read);
}

function writtenQuantity(value: string): Decimal | undefined {
  const text = value.normalize("NFKC").trim();
  const [, figure = text, unit = ""] = MEASURED.exec(text) ?? [];
  return unit === "" || (isUnit(unit) && !POWER.test(unit)) ? parseDecimal(figure.trim()) : undefined;
}

function shortest({ digits, scale }: Decimal): Decimal {
  return scale > 0 && digits % 10n === 0n
    ? shortest({ digits: digits / 10n, scale: scale - 1 })
    : { digits, scale };
}
