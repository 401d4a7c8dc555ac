/** Errors that only a mistake in the program makes; damage is told in other words. */
const MISTAKE = /(?:^|: )(?:TypeError|RangeError|ReferenceError|SyntaxError|InternalError|Error: patches)\b/;
/** What TextDecoder and the parser say of damaged bytes. */
const DAMAGE = /encoded data was not valid/;

/** Why the detail of a problem shows a mistake of ours rather than damage of the file; undefined where it does not. */
export function mistakeIn(detail = ""): string | undefined {
  return MISTAKE.test(detail) && !DAMAGE.test(detail) ? `a mistake told as damage: ${detail}` : undefined;
}
