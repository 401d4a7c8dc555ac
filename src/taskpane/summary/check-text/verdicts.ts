import type { CheckedFigure } from "../../../summaries/check-text/check-text";
import type { Sign } from "../../sign-icon";

/** What became of a figure of a text. */
export type Verdict = CheckedFigure["verdict"];

/** How a verdict is shown to users. */
export interface VerdictWords {
  readonly id: Verdict;
  readonly name: string;
  readonly means: string;
  readonly sign: Sign;
}

/** The verdicts, gravest first, as users call them, with what each means. */
export const VERDICTS: readonly VerdictWords[] = [
  { id: "differs", name: "不符", means: "说明里的数与表里的数不一样", sign: "error" },
  { id: "unexplained", name: "未说明", means: "增减有一部分没有说明原因", sign: "warning" },
  { id: "unknown", name: "没有对应", means: "在表里没有找到这个数是哪一格", sign: "notice" },
  { id: "tied", name: "相符", means: "与表里的数一致", sign: "right" },
];

/** Those that someone has to look at. */
export const TO_LOOK_AT: ReadonlySet<Verdict> = new Set(["differs", "unexplained", "unknown"]);
