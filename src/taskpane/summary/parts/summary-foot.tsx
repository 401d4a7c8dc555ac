import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePageStyles } from "../../fill/parts/page-styles";
import { ProgressFoot } from "../../jobs/progress-foot";
import { PageFoot } from "../../page-foot";
import type { SummaryRun } from "./use-summary-run";

interface Props {
  readonly run: SummaryRun;
  /** What the button says. */
  readonly label: string;
  /** Why nothing can be made; undefined where it can. */
  readonly because?: string | undefined;
  readonly onMake: () => void;
  /** Another button. */
  readonly beside?: ReactNode;
}

/** The button that makes a summary, and how far it has come. */
export function SummaryFoot({ run, label, because, onMake, beside }: Props) {
  const page = usePageStyles();
  if (run.progress) return <ProgressFoot doing="汇总" progress={run.progress} onCancel={run.cancel} />;
  const isIdle = run.isWaiting || because !== undefined;
  return (
    <PageFoot said={run.said}>
      <Button
        className={page.button}
        size="small"
        appearance="primary"
        disabledFocusable={isIdle}
        title={because ?? "生成新的工作表，已有的表不动，可以撤销"}
        onClick={isIdle ? undefined : onMake}
      >
        {label}
      </Button>
      {beside}
    </PageFoot>
  );
}
