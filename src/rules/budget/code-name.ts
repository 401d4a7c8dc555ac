import { normaliseLabel } from "../../sheet/label";

/** Signs that some write and others leave out. */
const LEFT_OUT = /[()的、，,。.·—–_-]/g;
/** 其中：, and the number of a line: 五、 (一) 1. 205. */
const BEFORE = /^(?:其中:?)?(?:\(?[一二三四五六七八九十]{1,3}[)、.]\)?|\(?\d{1,7}[)、.]?)?/;

/** The name of a 科目 without what does not matter in comparing it: blanks, brackets, 的, and what stands before it. */
export function plainCodeName(name: string): string {
  return normaliseLabel(name).replace(BEFORE, "").replace(LEFT_OUT, "");
}
