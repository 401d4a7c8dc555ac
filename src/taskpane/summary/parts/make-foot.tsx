import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SummaryPlan, SummaryRequest } from "../../../app/summaries/summary-request";
import { usePageStyles } from "../../fill/parts/page-styles";
import type { Sliced } from "../../fill/parts/use-sliced";
import { ProgressFoot } from "../../jobs/progress-foot";
import { PageFoot } from "../../page-foot";
import type { SummaryRun } from "./use-summary-run";

interface Props {
  readonly run: SummaryRun;
  readonly request: SummaryRequest | undefined;
  /** What the request would give, as the page shows it. */
  readonly planned: Sliced<SummaryPlan>;
  /** What the button says: 生成汇总表. */
  readonly children: string;
  /** Another button. */
  readonly beside?: ReactNode;
}

/** The button that makes what a page shows, as long as there is something and it is worked out. */
export function MakeFoot({ run, request, planned: { value, isBusy }, children, beside }: Props) {
  const page = usePageStyles();
  if (run.progress) return <ProgressFoot doing="生成" progress={run.progress} onCancel={run.cancel} />;
  const isIdle = run.isWaiting || isBusy || !request || !value || value.sheets.length === 0;
  return (
    <PageFoot said={run.said}>
      <Button
        className={page.button}
        size="small"
        appearance="primary"
        disabledFocusable={isIdle}
        title="写成新工作表，已有的表不动，可以撤销"
        onClick={() => {
          if (!isIdle) void run.start(request);
        }}
      >
        {children}
      </Button>
      {beside}
    </PageFoot>
  );
}
