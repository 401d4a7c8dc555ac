import type { Quantity } from "../../model/target";
import type { SummaryRemark } from "../summary-remark";
import { wayOf, type Way } from "./classify";
import { latestOf, type DatedShare } from "./latest";
import { mergeQuantities, type HowMerged, type MergedQuantity } from "./merge-quantities";
import type { Share, SharedLine } from "./merged-line";
import { ownBudget } from "./own-budget";
import { eachOnce, plainText } from "./plain-text";
import { sharesText } from "./share-text";

/** The 指标值 of a department's line, and what the user should know of how it came about. */
export interface MergedValue {
  /** Undefined where no project says anything. */
  readonly text: string | undefined;
  readonly remarks: readonly SummaryRemark[];
}

interface CountedShare {
  readonly share: Share;
  readonly quantity: Quantity;
}

/** Shares by what their values are. */
interface Sorted {
  readonly counted: CountedShare[];
  readonly dated: DatedShare[];
  readonly texts: Share[];
}

/** Whether a value says that the indicator does not apply. */
export function isNotApplicable({ value }: Share): boolean {
  return value.text.includes("不适用");
}

/** Merges what projects say of one indicator; what cannot be merged is told with its cells. */
export function mergeValues(line: SharedLine): MergedValue {
  const shares = withoutRepeats(line.shares.filter((share) => !isNotApplicable(share)));
  const { counted, dated, texts } = sorted(line, shares);
  const remarks: SummaryRemark[] = [];
  const tell = (weight: SummaryRemark["weight"], text: string, told: readonly Share[]): void => {
    remarks.push({ text: `“${line.name}”${text}：${sharesText(told)}`, at: told[0]!.value.at, weight });
  };
  const values: string[] = [];
  if (counted.length > 0) {
    const all = counted.map(({ share }) => share);
    const merged = mergeCounted(line, counted);
    values.push(merged.ok ? merged.text : joined(all));
    if (!merged.ok) tell("problem", `${merged.because}，没有合并，都列在一格里`, all);
    else if (merged.how !== "same")
      tell("note", `${HOW[merged.how]}“${merged.text}”${DOUBT[merged.how] ?? ""}`, all);
  }
  const latest = latestOf(dated);
  if (latest) {
    const all = dated.map(({ share }) => share);
    values.push(latest.share.value.text.trim());
    if (distinct(all).length > 1) tell("note", `取最晚的“${latest.share.value.text.trim()}”`, all);
  }
  if (values.length > 1) tell("problem", "有的是数，有的是时间，都列在一格里", shares);
  if (values.length > 0 && texts.length > 0) tell("problem", "还有不是数的指标值，没有并进去", texts);
  if (values.length === 0 && texts.length > 0) {
    values.push(joined(texts));
    if (distinct(texts).length > 1) tell("note", "的写法不同，各列一次", texts);
  }
  const budgets = counted.map(({ share }) => share).filter(({ value }) => value.value.kind === "text");
  if (budgets.length > 0) tell("note", "写的是预算数，按项目的年度资金总额计入", budgets);
  return { text: values.length === 0 ? undefined : values.join("；"), remarks };
}

const HOW = {
  sum: "相加得",
  "sum-of-same": "相加得",
  widest: "取最宽的",
  "same-money": "各项目都一样，当作标准，没有相加，列为",
} as const;
/** What only the user can tell. */
const DOUBT: Readonly<Partial<Record<HowMerged, string>>> = {
  "sum-of-same": "（各项目的数相同，如果说的是同一批人或同一些事，不应相加，请核对）",
};

function sorted(line: SharedLine, shares: readonly Share[]): Sorted {
  const all: Sorted = { counted: [], dated: [], texts: [] };
  for (const share of shares) {
    const target = share.value.value;
    const budget = isCost(line) ? ownBudget(share) : undefined;
    if (target.kind === "quantity") all.counted.push({ share, quantity: target });
    else if (budget) all.counted.push({ share, quantity: budget });
    else if (target.kind === "date" && target.month !== null) all.dated.push({ share, limit: target });
    else all.texts.push(share);
  }
  return all;
}

function isCost({ level1, level2 }: SharedLine): boolean {
  return `${level1}${level2}`.includes("成本");
}

function mergeCounted(line: SharedLine, counted: readonly CountedShare[]): MergedQuantity {
  const quantities = counted.map(({ quantity }) => quantity);
  const ways = new Set<Way>(quantities.map((quantity) => wayOf(line, quantity)));
  const [way = "same"] = ways;
  if (ways.size > 1) return { ok: false, because: "计量单位不同" };
  const [only] = counted;
  // What one project says alone stands as it is typed.
  if (counted.length === 1 && only!.share.value.value.kind === "quantity") {
    return { ok: true, text: only!.share.value.text.trim(), how: "same" };
  }
  return mergeQuantities(quantities, way);
}

/** A project that says the same twice says it once. */
function withoutRepeats(shares: readonly Share[]): Share[] {
  const seen = new Map<Share["project"], Set<string>>();
  return shares.filter(({ project, value }) => {
    const known = seen.get(project) ?? new Set();
    const key = plainText(value.text);
    const isNew = !known.has(key);
    seen.set(project, known.add(key));
    return isNew;
  });
}

function distinct(shares: readonly Share[]): string[] {
  return eachOnce(shares.map(({ value }) => value.text.trim()));
}

function joined(shares: readonly Share[]): string {
  return distinct(shares).join("；");
}
