import { defineTableRule } from "../define-rule";
import { CODE_LENGTH } from "../../model/project-code";

/** The first two digits of a region code (GB/T 2260). */
const PROVINCES =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(
    " ",
  );

/** A project code that does not have the form of one. */
export const projectCodeForm = defineTableRule({
  id: "project-code-form",
  title: "项目编码应为21位的规范编码",
  family: "编码与年度",
  severity: "warning",
  on: "ProjectTarget",
  basis: "预算管理一体化系统的项目编码：21 位，前 6 位区划代码，第 7—8 位年度，其后为数字和大写字母",
  why: "编码错一位，就对不上预算指标、支付和决算里的同一个项目。",
  how: "从项目库复制编码，单元格设为文本格式后粘贴。",
  needs: ["code"],
  check({ code }, { report }) {
    const wrong = faultOf(code.value);
    if (wrong !== undefined) report({ at: code, message: `项目编码“${code.text}”${wrong}` });
  },
});

function faultOf(code: string): string | undefined {
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(code)) return "被当作数字存成了科学计数，后几位已丢失";
  if (/\s/.test(code)) return "中间有空格或换行";
  if (code !== code.normalize("NFKC")) return "里有全角字符";
  const strange = /[^0-9A-Z]/i.exec(code);
  if (strange) return `第 ${strange.index + 1} 位“${strange[0]}”不是数字或字母`;
  if (code.length !== CODE_LENGTH) return `有 ${code.length} 位，应为 ${CODE_LENGTH} 位`;
  if (/[a-z]/.test(code)) return "里有小写字母，应为大写";
  if (!/^\d{8}/.test(code)) return "的前 8 位应为数字（区划 6 位、年度 2 位）";
  return PROVINCES.includes(code.slice(0, 2)) ? undefined : `的前 6 位“${code.slice(0, 6)}”不是行政区划代码`;
}
