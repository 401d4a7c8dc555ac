import { ReadStop, broken } from "./problems";
import { encodingOf } from "./xml";

/** A part as text, a byte order mark included, and the encoding that it came in. */
export interface PartText {
  readonly text: string;
  readonly encoding: string;
}

/** The text of a part. */
export function decodePart(bytes: Uint8Array, where: string): PartText {
  try {
    const encoding = encodingOf(bytes);
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    // As a stream, the way the reader does it: at once, some versions of Node take windows-1252 for ISO-8859-1.
    return { text: decoder.decode(bytes, { stream: true }) + decoder.decode(), encoding };
  } catch (error) {
    throw new ReadStop(broken(where, String(error)));
  }
}

/** The bytes of a text in the encoding that its part came in; what is neither UTF-8 nor UTF-16 becomes UTF-8. */
export function encodePart(text: string, encoding = "utf-8"): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") return utf16(text, encoding === "utf-16le");
  const isUtf8 = /^utf-?8$/i.test(encoding);
  return new TextEncoder().encode(isUtf8 ? text : declaredAsUtf8(text));
}

function declaredAsUtf8(text: string): string {
  return text.replace(/^([^<]*<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+/, "$1UTF-8");
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}
