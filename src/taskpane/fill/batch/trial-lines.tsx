import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { toA1, type CellRef } from "../../../sheet/address";
import type { BatchLine } from "../../../templates/batch/plan-batch";
import { usePageStyles } from "../parts/page-styles";
import { JumpLink } from "../parts/jump-link";

const useStyles = makeStyles({
  line: { contentVisibility: "auto", containIntrinsicSize: "auto 58px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  kind: { fontWeight: tokens.fontWeightSemibold },
  gives: { color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  readonly lines: readonly BatchLine[];
  readonly onJump: (at: CellRef) => void;
}

/** What each line of a list would give, those that give nothing first. */
export function TrialLines({ lines, onJump }: Props) {
  const sorted = [...lines].sort((a, b) => Number("sheet" in a.gives) - Number("sheet" in b.gives));
  const page = usePageStyles();
  return (
    <ul className={page.list} aria-label="试算结果">
      {sorted.map((line) => (
        <TrialLine key={`${line.at.sheet}!${toA1(line.at)}`} line={line} onJump={onJump} />
      ))}
    </ul>
  );
}

function TrialLine({ line, onJump }: { readonly line: BatchLine; readonly onJump: (at: CellRef) => void }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { at, name, gives } = line;
  const isMade = "sheet" in gives;
  return (
    <li className={mergeClasses(page.item, styles.line)}>
      <div className={page.line}>
        <span>
          <span className={mergeClasses(styles.kind, isMade ? styles.gives : styles.none)}>
            {isMade ? "可建" : "不能"}
          </span>{" "}
          <span className={styles.name}>{name === "" ? "（没有名称）" : name}</span>
        </span>
        <JumpLink at={at} onJump={onJump} />
      </div>
      {isMade ? (
        <div className={page.muted}>{[`工作表“${gives.sheet}”`, ...gives.remarks].join("；")}</div>
      ) : (
        <div>{gives.because}</div>
      )}
    </li>
  );
}
