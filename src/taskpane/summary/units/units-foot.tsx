import { Button } from "@fluentui/react-components";
import { usePageStyles } from "../../fill/parts/page-styles";
import { ProgressFoot } from "../../jobs/progress-foot";
import { PageFoot } from "../../page-foot";
import type { SummaryRun } from "../parts/use-summary-run";
import type { DryRunning } from "./use-dry-run";

interface Props {
  readonly said: string;
  readonly trying: DryRunning;
  readonly run: SummaryRun;
  /** Whether something may be tried. */
  readonly hasFiles: boolean;
  /** Whether the last dry run is of what is chosen now, and nothing was made of it yet. */
  readonly isReady: boolean;
  readonly disabled: boolean;
  readonly onTry: () => void;
  readonly onMake: () => void;
}

/** The next step of 多单位汇总: a dry run, then the sheets. */
export function UnitsFoot({ said, trying, run, hasFiles, isReady, disabled, onTry, onMake }: Props) {
  const page = usePageStyles();
  const { last, progress, cancel } = trying;
  if (progress) return <ProgressFoot doing="试算" progress={progress} onCancel={cancel} />;
  if (run.progress) return <ProgressFoot doing="汇总" progress={run.progress} onCancel={run.cancel} />;
  const makes = last?.plan.sheets.length ?? 0;
  const isMakeNext = isReady && makes > 0;
  const isIdle = disabled || !hasFiles;
  return (
    <PageFoot said={said}>
      {isMakeNext && (
        <Button
          className={page.button}
          size="small"
          appearance="primary"
          disabledFocusable={disabled}
          title="写成新工作表，已有的表不动，可以撤销"
          onClick={() => {
            if (!disabled) onMake();
          }}
        >
          汇总，生成 {makes} 张工作表
        </Button>
      )}
      <Button
        className={isMakeNext ? page.light : page.button}
        size="small"
        {...(!isMakeNext && hasFiles && { appearance: "primary" as const })}
        disabledFocusable={isIdle}
        title={hasFiles ? "先看找到哪些表、合起来是多少，不改工作簿" : "先选各单位的文件"}
        onClick={() => {
          if (!isIdle) onTry();
        }}
      >
        {last ? "重新试算" : "试算"}
      </Button>
    </PageFoot>
  );
}
