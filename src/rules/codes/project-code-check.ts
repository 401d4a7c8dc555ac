import type { Given } from "../../model/field";
import { defineWorkbookRule } from "../define-rule";
import { checkOffset, plainCode, prefixOf } from "../../model/project-code";

/** So many codes of one prefix have to agree before another one is doubted. */
const ENOUGH = 3;

interface Checked {
  readonly code: Given<string>;
  readonly offset: number;
}

/** A code whose check character does not fit, while those of the same prefix agree among themselves. */
export const projectCodeCheck = defineWorkbookRule({
  id: "project-code-check",
  title: "项目编码的末位校验字符应相符",
  family: "编码与年度",
  severity: "notice",
  basis: "预算管理一体化系统的项目编码末位由前 20 位算出（按同一前缀的各编码比照，不是公布的算法）",
  why: "末位对不上，多半是抄错了一位。",
  how: "到项目库核对这个编码。",
  reads: ["ProjectTarget"],
  check(projects, { report, unseen, notApplicable }) {
    const groups = new Map<string, Checked[]>();
    const seen = new Set<string>();
    for (const { code, source } of projects) {
      if (code.state === "unreadable" || code.state === "absent") unseen(`“${source.sheet}”的项目编码看不到`);
      if (code.state !== "given" || seen.has(plainCode(code.value))) continue;
      seen.add(plainCode(code.value));
      const [prefix, offset] = [prefixOf(code.value), checkOffset(code.value)];
      if (prefix === undefined || offset === undefined) continue;
      const group = groups.get(prefix) ?? [];
      group.push({ code, offset });
      groups.set(prefix, group);
    }
    const known = [...groups].flatMap(([prefix, group]) => {
      const agreed = commonOffset(group);
      return agreed === undefined ? [] : [{ prefix, group, agreed }];
    });
    if (known.length === 0) return notApplicable(`没有 ${ENOUGH} 个以上前缀相同、校验一致的项目编码可以比照`);
    for (const { prefix, group, agreed } of known) {
      const strange = group.filter(({ offset }) => offset !== agreed);
      for (const { code } of strange) {
        const others = group.length - strange.length;
        report({
          at: code,
          message: `项目编码“${code.text}”的末位与前 20 位对不上，而“${prefix}”开头的另外 ${others} 个编码都对得上`,
        });
      }
    }
  },
});

/** The offset that nearly all codes of a prefix have; where more disagree, the check is not understood. */
function commonOffset(group: readonly Checked[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { offset } of group) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  const isCommon = (count: number): boolean => count >= ENOUGH && count >= (group.length - count) * ENOUGH;
  return [...counts].find(([, count]) => isCommon(count))?.[0];
}
