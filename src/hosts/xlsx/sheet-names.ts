import type { PackageDraft } from "./draft";
import { findParts } from "./book-parts";
import { ReadStop } from "./problems";

/** The longest name of a sheet. */
const LONGEST = 31;

/** Whether a sheet may not bear a name since another tab does; programs take no notice of upper and lower case. */
export function isTakenName(draft: PackageDraft, name: string): boolean {
  return findParts(draft.pack).names.some((taken) => taken.toLowerCase() === name.toLowerCase());
}

/** Why no sheet can bear a name; undefined where one can. */
export function whyNoName(name: string): string | undefined {
  if (name === "") return "没有给出名称";
  if (name.length > LONGEST) return `名称超过 ${LONGEST} 个字`;
  const [sign] = /[[\]:*?/\\]/.exec(name) ?? [];
  if (sign !== undefined) return `名称里有“${sign}”`;
  if (/^'|'$/.test(name)) return "名称的首尾有单引号";
  // Characters that XML cannot hold.
  if (/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(name)) return "名称里有不可见字符";
  return undefined;
}

/** Stops the writing where a new sheet cannot have its name. */
export function checkName(draft: PackageDraft, name: string): void {
  const why = whyNoName(name) ?? (isTakenName(draft, name) ? "已经有同名的工作表" : undefined);
  if (why === undefined) return;
  const tail = `里没有加上工作表“${name}”：${why}。请换一个名称后再试。`;
  throw new ReadStop({ code: "sheet-name", tail });
}
