import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { CellRef } from "../../../sheet/address";
import type { RollLeft } from "../../../templates/roll/roll-plan";
import { JumpLink } from "../parts/jump-link";
import { usePageStyles } from "../parts/page-styles";

const useStyles = makeStyles({
  root: { margin: "4px 0" },
  summary: { cursor: "pointer" },
  item: { padding: "3px 0" },
});

interface Props {
  readonly left: readonly RollLeft[];
  readonly onJump: (at: CellRef) => void;
}

/** 不动: what names a year or holds a figure and stays as it is, folded away. */
export function LeftLines({ left, onJump }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  if (left.length === 0) return null;
  return (
    <details className={styles.root}>
      <summary className={mergeClasses(styles.summary, page.muted)}>不动 {left.length} 处</summary>
      <ul className={page.list} aria-label="不动的">
        {left.map(({ at, label, text, because }, index) => (
          <li key={index} className={mergeClasses(page.line, styles.item)}>
            <span>
              {label}：{text}
              <span className={page.remark}>{because}</span>
            </span>
            <JumpLink at={at} onJump={onJump} />
          </li>
        ))}
      </ul>
    </details>
  );
}
