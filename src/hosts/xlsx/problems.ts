import { toA1, type Cell } from "../../sheet/address";
import type { Problem } from "../../sheet/result";

/** Why a file cannot be read as a workbook. */
export type XlsxProblemCode =
  | "empty"
  | "xls"
  | "et"
  | "encrypted"
  | "ods"
  | "xlsb"
  | "not-xlsx"
  | "too-large"
  | "hostile"
  | "broken"
  | "sheet-name"
  | "last-sheet"
  | "unmovable";

/** A problem before the file's name stands at its head; `tail` goes on right after the name. */
export interface FileProblem {
  readonly code: XlsxProblemCode;
  readonly tail: string;
  readonly detail?: string;
}

/** Leaves a parser's callbacks with a problem; caught once, in readXlsx. */
export class ReadStop extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.detail ?? problem.tail);
  }
}

const SAVE_AS = "请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后再试。";
const SAVE_AGAIN = "请在 Excel 或 WPS 中打开检查并另存一份；打不开时请向提供人重新索取。";

/** Files that are something else than a workbook we read; `what` finishes “x”是…. */
export function otherFormat(code: XlsxProblemCode, what: string): FileProblem {
  return { code, tail: `是${what}，本工具只读 .xlsx。${SAVE_AS}` };
}

/** A workbook that opens only with a password. */
export function encrypted(): FileProblem {
  return {
    code: "encrypted",
    tail: "设了打开密码，本工具读不了。请在 Excel 或 WPS 中用密码打开，取消“用密码进行加密”，保存后再试。",
  };
}

/** A file of no bytes. */
export function emptyFile(): FileProblem {
  return { code: "empty", tail: "是空文件（0 字节），没有内容可读。请确认文件已下载或拷贝完整后再试。" };
}

/** Damage at a place a user knows, such as 工作表“收入总表”. */
export function broken(where: string, detail?: string): FileProblem {
  const tail = `中${where}已损坏，无法读取。${SAVE_AGAIN}`;
  return detail === undefined ? { code: "broken", tail } : { code: "broken", tail, detail };
}

/** A sheet that cannot be told from another; `how` says in what they are alike. */
export function twoSheets(where: string, how: string): FileProblem {
  return { code: "broken", tail: `中${where}与另一张工作表${how}，无法分清。${SAVE_AGAIN}`, detail: how };
}

/** The zip itself is damaged or cut short. */
export function brokenZip(detail: string): FileProblem {
  return { code: "broken", tail: `已损坏或不完整，无法打开。${SAVE_AGAIN}`, detail };
}

/** More than we read; `what` says of what, `advice` what to take away. */
export function tooLarge(what: string, advice: string): FileProblem {
  return { code: "too-large", tail: `太大：${what}。${advice}` };
}

/** A sheet whose content reaches further than we lay out; `last` is as far as it was read. */
export function tooFar(last: Cell, where: string): ReadStop {
  return new ReadStop(
    tooLarge(
      `${where}的内容一直铺到 ${toA1(last)}`,
      "请删去远离表格的多余内容（整行、整列删除），保存后再试。",
    ),
  );
}

/** XML that no spreadsheet program writes, and that is used to attack readers. */
export function hostile(where: string, detail: string): FileProblem {
  return {
    code: "hostile",
    tail: `中${where}含有表格软件不会写出的内容，为安全起见没有读取。来源可信时，${SAVE_AS}`,
    detail,
  };
}

/** What keeps rows and columns from being put in or taken out; nothing of the change is written. */
export function unmovable(sheet: string, what: string): FileProblem {
  return {
    code: "unmovable",
    tail: `的工作表“${sheet}”里有${what}，在这里不能插入或删除它所在的行列。请在 Excel 或 WPS 中做这一步。`,
  };
}

/** A zip that no program packs so, and that is used to attack readers; `what` says what is in it. */
export function hostileZip(what: string, detail: string): FileProblem {
  return {
    code: "hostile",
    tail: `的压缩包里${what}，表格软件不会这样保存，为安全起见没有读取。来源可信时，${SAVE_AS}`,
    detail,
  };
}

/** Little that is made to inflate to very much. */
export function bomb(where: string, bytes: number, packed: number): FileProblem {
  const times = Math.round(bytes / Math.max(1, packed));
  const size = Math.round(bytes / 1024 / 1024);
  return {
    code: "hostile",
    tail: `中${where}解压后会胀到 ${size} MB（${times} 倍），像是压缩炸弹，为安全起见没有读取。来源可信时，${SAVE_AS}`,
    detail: `${packed} packed bytes, ${bytes} bytes`,
  };
}

/** The problem as a user reads it. */
export function toProblem(file: string, { code, tail, detail }: FileProblem): Problem {
  const message = `“${file}”${tail}`;
  return detail === undefined ? { code, message } : { code, message, detail };
}
