import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "../fill/parts/page-styles";
import { PageFoot } from "../page-foot";
import type { LongWork, Progress } from "./use-long-work";

const useStyles = makeStyles({
  progress: {
    flexGrow: 1,
    minWidth: 0,
    alignSelf: "center",
    height: "6px",
    accentColor: tokens.colorCompoundBrandBackground,
  },
  count: { alignSelf: "center", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  /** What is being done: 试算. */
  readonly doing: string;
  readonly progress: Progress;
  readonly onCancel: LongWork["cancel"];
}

/** A page's foot while long work is done: how far it has come, and 取消. */
export function ProgressFoot({ doing, progress: { done, total }, onCancel }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <PageFoot said={`正在${doing}…`}>
      <progress
        className={styles.progress}
        aria-label={`${doing}进度`}
        {...(total > 0 && { value: done, max: total })}
      />
      <span className={styles.count}>{total > 0 && `${done}/${total}`}</span>
      <Button className={page.light} size="small" onClick={onCancel}>
        取消
      </Button>
    </PageFoot>
  );
}
