import { useState } from "react";
import type { Session } from "../../../app/session";
import { planSummary } from "../../../app/summaries/plan-summary";
import type { SummaryRequest } from "../../../app/summaries/summary-request";
import type { CellRef } from "../../../sheet/address";
import type { SummaryRemark } from "../../../summaries/summary-remark";
import { useWork } from "../../fill/parts/use-work";
import { useLongWork, type LongWork } from "../../jobs/use-long-work";
import { standingSheets } from "./standing-sheets";
import { useSummaryAbout } from "./use-summary-about";

/** What a summary came to. */
interface Outcome {
  readonly sheets: readonly string[];
  readonly remarks: readonly SummaryRemark[];
}

const NOTHING: Outcome = { sheets: [], remarks: [] };

/** One summary at a time: planned in slices, then written as one edit. */
export interface SummaryRun extends Pick<LongWork, "progress" | "cancel">, Outcome {
  /** Of what was made last, what is still there; none after 撤销. */
  readonly sheets: readonly string[];
  readonly said: string;
  /** Whether the workbook was not read yet or an edit is under way. */
  readonly isWaiting: boolean;
  start(request: SummaryRequest): Promise<void>;
  /** Puts away what was made, to make another. */
  clear(): void;
  jump(at: CellRef): void;
}

/** Makes summaries for a page. */
export function useSummaryRun(session: Session): SummaryRun {
  const about = useSummaryAbout(session);
  const work = useWork(session);
  const { progress, cancel, start } = useLongWork();
  const [outcome, setOutcome] = useState(NOTHING);
  const [said, setSaid] = useState("");
  const workbook = session.workbook();

  function finished(text: string, next: Outcome = NOTHING): void {
    setSaid(text);
    setOutcome(next);
  }

  return {
    progress,
    said,
    sheets: standingSheets(outcome.sheets, workbook),
    remarks: outcome.remarks,
    isWaiting: about === undefined || work.applying,
    cancel() {
      cancel();
      setSaid("已取消，工作簿没有改动。");
    },
    clear: () => finished(""),
    jump: work.jump,
    async start(request) {
      if (!about || work.applying) return;
      finished("");
      const planned = await start((onProgress) => planSummary(request, { ...about, onProgress }));
      if (!planned) return;
      const { edit, sheets, remarks } = planned.value;
      if (sheets.length === 0) return finished("没有生成，原因见上面。", { sheets, remarks });
      if (!(await work.change(() => edit)))
        return finished("没有生成，原因见上面的提示。", { sheets: [], remarks });
      finished(`已生成 ${sheets.length} 张表，可以撤销。`, { sheets, remarks });
      work.jump({ sheet: sheets[0]!, row: 0, col: 0 });
    },
  };
}
