import type { NewSheet } from "../../sheet/edit";
import type { Recipe } from "../../summaries/made/recipe";
import type { SummaryRemark } from "../../summaries/summary-remark";
import type { SummaryKind } from "./summary-request";

/** What a sheet is to be called: like it is wanted, and free; `part` tells it from others that are made with it. */
export type Naming = (wanted: string, part: string) => string;

/** A sheet that a request makes. */
export interface MadePart {
  readonly part: string;
  readonly sheet: NewSheet;
}

/** What a request makes, and what 汇总来源 is to say of it. */
export interface Making {
  readonly sheets: readonly MadePart[];
  readonly remarks: readonly SummaryRemark[];
  /** 来源, in words. */
  readonly from: string;
  /** 选项, in words. */
  readonly options: string;
  readonly recipe: (part: string) => Recipe;
}

/** A request that makes nothing, and why: a Chinese sentence. */
export function nothing(kind: SummaryKind, because: string): Making {
  return {
    sheets: [],
    remarks: [{ text: because, weight: "problem" }],
    from: "",
    options: "",
    recipe: () => {
      throw new Error(`nothing was made of ${kind}`);
    },
  };
}
