/** How long a project code is in the integrated budget system. */
export const CODE_LENGTH = 21;

const FORM = /^\d{8}[0-9A-Z]{13}$/;

/** A code as it is compared: half-width, capital, without white space. */
export function plainCode(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** The budget year in digits 7 and 8 of a well-formed code. */
export function yearOfCode(text: string): number | undefined {
  const code = plainCode(text);
  return FORM.test(code) ? 2000 + Number(code.slice(6, 8)) : undefined;
}
