import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TriedFormula } from "../../app/try-lines";
import type { CellRef } from "../../sheet/address";
import { PlainButton } from "../audit/plain-button";
import { useLinkStyles } from "../audit/link-styles";
import { TrialLine } from "./trial-line";

/** More lines of one formula than this are shown when they are asked for. */
const AT_ONCE = 5;
/** Among several formulas one that holds everywhere is told with less. */
const OF_WHAT_HOLDS = 2;

const useStyles = makeStyles({
  root: { margin: "2px 0 0" },
  formula: {
    margin: "6px 0 0",
    fontSize: "inherit",
    lineHeight: "18px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: {
    margin: "2px 0",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly tried: readonly TriedFormula[];
  readonly onJump: (at: CellRef) => void;
}

/** What the formulas come to in this workbook, differences first. */
export function TrialResult({ tried, onJump }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {tried.map((formula) => (
        <TriedFormulaResult
          key={formula.from}
          tried={formula}
          showFormula={tried.length > 1}
          onJump={onJump}
        />
      ))}
    </div>
  );
}

function TriedFormulaResult({
  tried: { text, trial },
  showFormula,
  onJump,
}: {
  readonly tried: TriedFormula;
  readonly showFormula: boolean;
  readonly onJump: (at: CellRef) => void;
}) {
  const styles = useStyles();
  const links = useLinkStyles();
  const [more, setMore] = useState(0);
  if (!trial.ok) return null;
  const { lines, unseen, silent } = trial;
  const shown = more + (showFormula && lines[0]?.verdict === "holds" ? OF_WHAT_HOLDS : AT_ONCE);
  const rest = lines.length - shown;
  return (
    <div>
      {showFormula && (
        <h3 className={styles.formula} title={text}>
          {text}
        </h3>
      )}
      <ul className={styles.list}>
        {lines.slice(0, shown).map((line, index) => (
          <TrialLine key={index} line={line} onJump={onJump} />
        ))}
      </ul>
      {rest > 0 && (
        <PlainButton className={links.link} onClick={() => setMore(more + 10 * AT_ONCE)}>
          还有 {rest} 处…
        </PlainButton>
      )}
      {unseen.map((because) => (
        <p key={because} className={styles.note}>
          未能检查：{because}
        </p>
      ))}
      {lines.length === 0 &&
        silent.map((because) => (
          <p key={because} className={styles.note}>
            不适用：{because}
          </p>
        ))}
      {lines.length + unseen.length + silent.length === 0 && (
        <p className={styles.note}>不适用：工作簿里没有这个公式说的表</p>
      )}
    </div>
  );
}
