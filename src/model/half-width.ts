/** Full-width signs made half-width, one for one, so that places stay; the Chinese comma parts sentences and stays. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
