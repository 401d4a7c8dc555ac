import { normaliseLabel } from "../sheet/label";
import type { TitleCell } from "./description";

const LONGEST = 80;
/** A remark behind a title: （2023年）, （空表）. */
const REMARK = /\([^()]*\)$/;
/**
 * What may stand before a table's name without making it another table's: nothing, 部门 or 部门预算, a year, a unit's
 * name, a number. 支出总表 after 一般公共预算 or 项目 is another table.
 */
const BEFORE =
  /(?:^|部门|单位|年度?|[局委办厅部院所校站队会社处室馆台区县市省镇乡司府心段场库]|[\d、.:_)-])(?:预算)?$/;

/** What titles end with; few other texts do. */
const ENDS = new Set(["表", ")"]);

const knownCores = new WeakMap<TitleCell, readonly string[]>();

/** Whether a text, as labels are compared, names the table: 昌黎县2023年部门预算收入总表 is 收入总表. */
export function isTitleOf(norm: string, title: TitleCell): boolean {
  const cores = coresOf(title);
  if (norm.length > LONGEST || !ENDS.has(norm.slice(-1))) return false;
  const named = coreOf(norm.replace(REMARK, ""));
  return cores.some(
    (core) => named.endsWith(core) && BEFORE.test(named.slice(0, named.length - core.length)),
  );
}

function coresOf(title: TitleCell): readonly string[] {
  let found = knownCores.get(title);
  if (!found) {
    found = [title.text, ...title.aliases].map((name) => coreOf(normaliseLabel(name)));
    for (const core of found) ENDS.add(core.slice(-1));
    knownCores.set(title, found);
  }
  return found;
}

/** A name without the 表 at its end, which some leave out. */
function coreOf(name: string): string {
  return name.endsWith("表") ? name.slice(0, -1) : name;
}
