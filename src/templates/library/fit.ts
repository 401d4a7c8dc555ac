import { once } from "../../model/remember";
import { ANY_CATEGORY, CATEGORIES, categoryOf } from "./category";
import type { IndicatorSource, LibraryIndicator } from "./library-indicator";

/** What is known of a project when indicators are looked for. */
export interface About {
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly category?: string | undefined;
}

/** What a project is about, made ready for comparing: its words, and the kinds that it is of. */
export interface Subject {
  readonly text: string;
  readonly categories: readonly string[];
}

/** What a project is about. A kind that the library does not know may still be one of the user's own indicators. */
export function subjectOf({ name, purpose = "", category = "" }: About): Subject {
  const told = CATEGORIES.includes(category) ? undefined : categoryOf(name, purpose);
  const categories = [category, told ?? ""].filter((text) => text !== "");
  const text = `${name.slice(0, LONGEST_NAME)} ${categories.join(" ")} ${purpose.slice(0, LONGEST_PURPOSE)}`;
  return { text, categories };
}

/** Words that stand in names of indicators of all projects, the longer first; what is left is what they are about. */
const COMMON =
  /工作任务|完成情况|完成时间|完成率|及时率|及时性|到位率|准确率|合格率|覆盖率|准时率|满意度|项目|资金|经费|金额|成本|预算|标准|总额|控制|人数|人员|人次|次数|数量|对象|受益|服务|群众|公众|单位|工作|任务|业务|计划|年度|年末|按期|按时|及时|发放|拨付|支付|支出|完成|开展|组织|享受|使用|提高|提升|保障|促进|影响|程度|情况|水平|持续|社会|不断|实际|比率|比例|政策|落实|补助|补贴|规定|费用|认定|事项|受理|办理|处理|待遇|系统|正常|运行|功能|达标|验收|改善|场次|课时|出勤率|通过率|学员|报名|各项/g;

/** What stands further behind says no more of what it is about. */
const LONGEST_NAME = 200;
const LONGEST_PURPOSE = 2000;

/** The runs of characters that say what an indicator is about, by its name. */
const runsOf = once(({ level3 }: LibraryIndicator): readonly string[] =>
  level3
    .slice(0, LONGEST_NAME)
    .replace(COMMON, " ")
    .split(/[^\p{Script=Han}\d]+/u)
    .filter((run) => run.length > 1),
);

/** How an indicator goes with a project: what it shares with its words, what is strange to it, and whether its kind is meant. */
export interface Fit {
  /** Characters of its name that stand in the project's words, with a neighbour; and those that do not. */
  readonly shared: number;
  readonly strange: number;
  /** The kind of the project that it is for. */
  readonly category: string | undefined;
  readonly isGeneral: boolean;
}

/** How an indicator goes with a project. */
export function fitOf(indicator: LibraryIndicator, { text, categories }: Subject): Fit {
  const runs = runsOf(indicator);
  const shared = runs.reduce((sum, run) => sum + sharedIn(run, text), 0);
  return {
    shared,
    strange: runs.reduce((sum, run) => sum + run.length, 0) - shared,
    category: categories.find((category) => indicator.categories.includes(category)),
    isGeneral: indicator.categories.includes(ANY_CATEGORY),
  };
}

function sharedIn(run: string, text: string): number {
  const stands = (at: number): boolean =>
    at >= 0 && at + 1 < run.length && text.includes(run.slice(at, at + 2));
  return [...run].filter((_, index) => stands(index - 1) || stands(index)).length;
}

/** Whether an indicator is about what the project is about, whatever its kind. */
export function isNear({ shared, strange }: Fit): boolean {
  return shared >= 2 && shared > strange;
}

/** How many projects of a kind have an indicator. */
export function countIn({ sources }: LibraryIndicator, category: string): number {
  return sources.filter((source) => categoryOfSource(source) === category).length;
}

const categoryOfSource = once(({ table }: IndicatorSource) => categoryOf(table));
