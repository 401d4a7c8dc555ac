import { lookUp, type Classification } from "../../model/classification/classification";
import { quoted } from "../../model/quoted";
import { plainCodeName } from "../../rules/budget/code-name";
import type { LedgerCode } from "./ledger-codes";

/** What a line by code is called, and what the user should know of that. */
export interface CodeName {
  readonly name: string;
  readonly remarks: readonly {
    readonly text: string;
    /** The line of the ledger that it speaks of. */
    readonly line?: number;
  }[];
}

/**
 * The name of a code: that of the ledger, which the user answers for, else that of the classification; "" where nobody
 * knows it.
 */
export function codeName(
  code: string,
  own: LedgerCode | undefined,
  classification: Classification,
  year: number | undefined,
): CodeName {
  const known = lookUp(classification, code, year);
  const listed = known?.names ?? [];
  if (!own || own.name === "") {
    const name = listed[0] ?? known?.others[0]?.name ?? "";
    if (listed.length > 0) return { name, remarks: [] };
    const text =
      name === ""
        ? `没有 ${code} 的名称：明细没有写，科目表里也没有，名称留空，请补上`
        : `科目表里没有 ${code} 在 ${year} 年的名称，表里写的是别的年度的“${name}”，请核对`;
    return { name, remarks: [{ text, ...(own && { line: own.line }) }] };
  }
  const others = [...own.otherNames].filter(([name]) => plainCodeName(name) !== plainCodeName(own.name));
  const isOther =
    listed.length > 0 && !listed.some((name) => plainCodeName(name) === plainCodeName(own.name));
  return {
    name: own.name,
    remarks: [
      ...others.map(([name, line]) => ({
        text: `${code} 在明细里有两个名称：${quoted(own.name)}和${quoted(name)}，表里用前一个`,
        line,
      })),
      ...(isOther
        ? [
            {
              text: `${code} 在明细里叫${quoted(own.name)}，科目表里${year === undefined ? "" : ` ${year} 年`}叫“${listed[0]!}”，表里照明细写`,
              line: own.line,
            },
          ]
        : []),
    ],
  };
}
