import type { CellValue } from "../../sheet/snapshot";
import { textOf } from "./cell-text";

/** A unit as a line names it. */
export interface LineUnit {
  readonly code: string;
  readonly name: string;
}

/** 323001昌黎县人力资源和社会保障局, [323001]…, 323001-… */
const BOTH = /^[[(【（]?([\dA-Za-z]{3,})[\])】）]?[\s:：_—-]*([^\dA-Za-z\s].*)$/;
const LONGEST = 200;

/** Reads units; a lone column may hold both code and name. */
export function unitReader(): (code: CellValue, name: CellValue) => LineUnit {
  const known = new Map<string, LineUnit>();
  return (codeCell, nameCell) => {
    const code = textOf(codeCell);
    const name = textOf(nameCell);
    if (code !== "" && name !== "") return { code, name };
    const both = code + name;
    let unit = known.get(both);
    if (!unit) {
      const parts = both.length > LONGEST ? null : BOTH.exec(both);
      unit = parts ? { code: parts[1]!, name: parts[2]! } : { code, name };
      known.set(both, unit);
    }
    return unit;
  };
}
