import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TriedLine } from "../../app/try-formula";
import { toA1, type CellRef } from "../../sheet/address";
import { PlainButton } from "../audit/plain-button";
import { useLinkStyles } from "../audit/link-styles";
import { VERDICT_NAMES } from "./trial-counts";

/** More cells of one line than this are shown when they are asked for. */
const AT_ONCE = 12;

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "6px",
    padding: "3px 0",
    lineHeight: "18px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  fails: { color: tokens.colorStatusDangerForeground3 },
  within: { color: tokens.colorStatusWarningForeground3 },
  holds: { color: tokens.colorStatusSuccessForeground1 },
  text: { overflowWrap: "anywhere", unicodeBidi: "isolate", fontVariantNumeric: "tabular-nums" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "10px" },
});

/** What a formula came to for one line: both sides, how far apart, and the way to every cell that went in. */
export function TrialLine({ line, onJump }: { line: TriedLine; onJump: (at: CellRef) => void }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const [all, setAll] = useState(false);
  const { verdict, text, cells } = line;
  const isOneSheet = cells.every(({ at }) => at.sheet === cells[0]?.at.sheet);
  const shown = all ? cells : cells.slice(0, AT_ONCE);
  return (
    <li className={styles.root}>
      <span className={mergeClasses(styles.verdict, styles[verdict])}>{VERDICT_NAMES[verdict]}</span>
      <div>
        <div className={styles.text}>{text}</div>
        <div className={styles.cells}>
          {shown.map(({ role, at }, index) => {
            const place = isOneSheet ? toA1(at) : `${at.sheet}!${toA1(at)}`;
            return (
              <PlainButton
                key={index}
                className={links.link}
                title={role}
                aria-label={`${place} ${role}`}
                onClick={() => onJump(at)}
              >
                {place}
              </PlainButton>
            );
          })}
          {shown.length < cells.length && (
            <PlainButton className={links.link} onClick={() => setAll(true)}>
              还有 {cells.length - shown.length} 格…
            </PlainButton>
          )}
        </div>
      </div>
    </li>
  );
}
