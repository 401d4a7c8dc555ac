import { once } from "../../model/remember";
import { ANY_CATEGORY, categoryOf } from "./category";
import type { LibraryIndicator } from "./library-indicator";

/** What is known of a project when indicators are looked for. */
export interface About {
  readonly name: string;
  readonly purpose?: string | undefined;
  readonly category?: string | undefined;
}

/** Words that stand in names of indicators of all projects, the longer first; what is left is what they are about. */
const COMMON =
  /工作任务|完成情况|完成时间|完成率|及时率|及时性|到位率|准确率|合格率|覆盖率|准时率|满意度|项目|资金|经费|金额|成本|预算|标准|总额|控制|人数|人员|人次|次数|数量|对象|受益|服务|群众|公众|单位|工作|任务|业务|计划|年度|按期|按时|及时|发放|拨付|支付|支出|完成|开展|组织|享受|提高|提升|保障|促进|影响|程度|情况|水平|持续|社会|社会稳定|不断|实际|比率|比例|政策|落实|补助|补贴|规定|率|的|和|对|与|及|占|数|为|等|应|元|个|户|家|场|人/g;

const pairsOf = once((indicator: LibraryIndicator): readonly string[] => pairsIn(indicator.level3));

/** The pairs of neighbouring characters that say what a text is about. */
function pairsIn(text: string): string[] {
  const parts = text
    .replace(/\{[^{}]*\}/g, " ")
    .replace(COMMON, " ")
    .split(/[^\p{Script=Han}]+/u);
  return parts.flatMap((part) => [...part].slice(1).map((character, index) => part[index]! + character));
}

/** How an indicator goes with a project: words in common, words that are strange to it, and whether its kind is meant. */
export interface Fit {
  readonly shared: number;
  readonly strange: number;
  readonly isOfCategory: boolean;
  readonly isGeneral: boolean;
}

/** How an indicator goes with a project. */
export function fitOf(indicator: LibraryIndicator, about: About): Fit {
  const category = categoryFor(about);
  const text = `${about.name} ${about.purpose ?? ""} ${category ?? ""}`;
  const pairs = pairsOf(indicator);
  const shared = pairs.filter((pair) => text.includes(pair)).length;
  return {
    shared,
    strange: pairs.length - shared,
    isOfCategory: category !== undefined && indicator.categories.includes(category),
    isGeneral: indicator.categories.includes(ANY_CATEGORY),
  };
}

/** The kind that a project was said to be of, or what its name and purpose tell. */
export function categoryFor({ name, purpose, category }: About): string | undefined {
  return category ?? categoryOf(name, purpose);
}

/** How many projects of a kind have an indicator. */
export function countIn({ sources }: LibraryIndicator, category: string): number {
  return new Set(sources.filter(({ table }) => categoryOf(table) === category).map(({ table }) => table))
    .size;
}
