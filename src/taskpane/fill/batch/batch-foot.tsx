import { Button } from "@fluentui/react-components";
import { ProgressFoot } from "../../jobs/progress-foot";
import { PageFoot } from "../../page-foot";
import { usePageStyles } from "../parts/page-styles";
import type { Trying } from "./use-trial";

interface Props {
  readonly said: string;
  readonly trying: Trying;
  /** Whether there is a list, and how many projects it has. */
  readonly hasList: boolean;
  readonly count: number;
  /** Whether something changed since the dry run. */
  readonly isStale: boolean;
  /** Whether tables were made and are there. */
  readonly isDone: boolean;
  readonly applying: boolean;
  readonly onNewList: () => void;
  readonly onTry: () => void;
  readonly onMake: () => void;
}

/** The next step of 批量新建: a list, a dry run, the tables. */
export function BatchFoot(props: Props) {
  const { said, trying, hasList, count, isStale, isDone, applying, onNewList, onTry, onMake } = props;
  const page = usePageStyles();
  const { trial, progress } = trying;
  if (progress) return <ProgressFoot doing="试算" progress={progress} onCancel={trying.cancel} />;
  const makes = trial?.plan.edit.added?.length ?? 0;
  const isReady = trial !== undefined && !isStale && !isDone;
  return (
    <PageFoot said={said}>
      {hasList && (
        <>
          {isReady && makes > 0 && (
            <Button
              className={page.button}
              size="small"
              appearance="primary"
              disabledFocusable={applying}
              title="每行一张新工作表，已有的表不动，可以撤销"
              onClick={onMake}
            >
              生成 {makes} 张表
            </Button>
          )}
          <Button
            className={isReady ? page.light : page.button}
            size="small"
            {...(!isReady && { appearance: "primary" as const })}
            disabledFocusable={applying || count === 0}
            title={count === 0 ? "清单还是空的" : "先看每行会给出什么，不改工作簿"}
            onClick={onTry}
          >
            {trial ? "重新试算" : "试算"}
          </Button>
        </>
      )}
      {count === 0 && (
        <Button
          className={hasList ? page.light : page.button}
          size="small"
          {...(!hasList && { appearance: "primary" as const })}
          disabledFocusable={applying}
          onClick={onNewList}
        >
          新建项目清单
        </Button>
      )}
    </PageFoot>
  );
}
