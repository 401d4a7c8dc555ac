import { bareText, isPlaceholder } from "../placeholder";

const NOT_APPLICABLE = /^(?:不适用|不涉及|无此项|NA)$/i;

/** Whether a 指标值 says that the indicator does not apply: 不适用, （不涉及）, N/A. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.test(bareText(text));
}

/** Whether other rules say what there is to say: it does not apply, or nothing is filled in. */
export function isLeftOpen(text: string): boolean {
  return isNotApplicable(text) || isPlaceholder(text);
}
