import { LIMITS, type XlsxLimits } from "./limits";
import { emptyFile, encrypted, otherFormat, tooLarge, type FileProblem } from "./problems";

const CFB_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CFB_ENTRY_BYTES = 128;
const ENCRYPTED_ENTRY = "EncryptedPackage";

/** What keeps the file from being a zip package, judged by its first bytes; undefined when it looks like one. */
export function recognise(
  name: string,
  bytes: Uint8Array,
  limits: XlsxLimits = LIMITS,
): FileProblem | undefined {
  if (bytes.length === 0) return emptyFile();
  if (bytes.length > limits.fileBytes) {
    const megabytes = (size: number): string => String(Math.ceil(size / 1024 / 1024));
    return tooLarge(
      `有 ${megabytes(bytes.length)} MB，上限 ${megabytes(limits.fileBytes)} MB`,
      "请删去图片或无关的工作表，另存后再试。",
    );
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
  if (CFB_MAGIC.every((byte, at) => bytes[at] === byte)) return recogniseCompound(name, bytes);
  if (looksLikeText(bytes)) return otherFormat("not-xlsx", describeText(bytes));
  return {
    code: "broken",
    tail: "不是工作簿，或文件开头已损坏，无法打开。请在 Excel 或 WPS 中打开检查并另存为 .xlsx 后再试。",
  };
}

function recogniseCompound(name: string, bytes: Uint8Array): FileProblem {
  if (hasEncryptedPackage(bytes)) return encrypted();
  if (/\.ett?$/i.test(name)) return otherFormat("et", "WPS 表格的 .et 格式");
  return otherFormat("xls", " Excel 97-2003 格式");
}

/** Directory entries of a compound file are 128 bytes each and begin with their UTF-16 name. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  for (let at = 0; at + CFB_ENTRY_BYTES <= bytes.length; at += CFB_ENTRY_BYTES) {
    let same = 0;
    while (
      same < ENCRYPTED_ENTRY.length &&
      bytes[at + 2 * same] === ENCRYPTED_ENTRY.charCodeAt(same) &&
      bytes[at + 2 * same + 1] === 0
    ) {
      same++;
    }
    if (same === ENCRYPTED_ENTRY.length) return true;
  }
  return false;
}

/** Text in any of the encodings that csv files come in; UTF-16 shows by its mark, the others by having no controls. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes
    .subarray(0, 512)
    .every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function describeText(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).replaceAll("\0", "").trimStart();
  if (start.startsWith("%PDF")) return " PDF 文件";
  return start.startsWith("<") ? "网页或 XML 文本" : "纯文本（如 .csv）";
}
