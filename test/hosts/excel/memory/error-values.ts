const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"];

/** Whether a text is how a cell shows an error. */
export function isErrorText(text: string): boolean {
  return ERRORS.includes(text.toUpperCase());
}
