import { toA1 } from "../sheet/address";
import type { AppliedEdit } from "../sheet/edit";
import type { Problem, Result } from "../sheet/result";

/** What an edit left as it was, each as a sentence. */
export function leftAsItWas(applied: Result<AppliedEdit>): Problem[] {
  if (!applied.ok) return [applied.problem];
  const { skipped, kept, refused = [] } = applied.value;
  const whole = new Set(refused.map(({ sheet }) => sheet));
  return [
    ...refused.map(({ sheet, because }) => ({
      code: "sheet-left",
      message: `工作表“${sheet}”没有改动：${because}。增删行、改合并单元格时有一处对不上，整张表就不动，请重新检查后再试`,
    })),
    ...skipped
      .filter(({ at }) => !whole.has(at.sheet))
      .map(({ at }) => ({
        code: "stale",
        message: `${at.sheet}!${toA1(at)} 的内容已经变了，没有改动`,
      })),
    ...kept.map((sheet) => ({
      code: "kept",
      message: `工作表“${sheet}”后来又改过，没有删除；不需要时请自己删除`,
    })),
  ];
}
