import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { StaleWaiver, WaivedFinding } from "../../app/waivers";
import type { WrittenLine } from "../../reports/review-sheet";
import { toA1, type CellRef } from "../../sheet/address";
import { useFoldedListStyles } from "./folded-list-styles";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", columnGap: "12px", alignItems: "baseline" },
  heading: {
    margin: "6px 0 0",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly waived: readonly WaivedFinding[];
  readonly stale: readonly StaleWaiver[];
  readonly applying: boolean;
  readonly onJump: (at: CellRef) => void;
  readonly onRestore: (line: WrittenLine) => void;
}

/** What was set aside and why, so that nobody takes it for passed; and waivers that hold no longer. */
export function WaivedList({ waived, stale, applying, onJump, onRestore }: Props) {
  const styles = { ...useFoldedListStyles(), ...useStyles() };
  if (waived.length + stale.length === 0) return null;
  const said = ({ reason, by, date }: WrittenLine): string => {
    const signed = [by, date].filter((part) => part !== "").join(" ");
    return `理由：${reason}${signed && `（${signed}）`}`;
  };
  const restore = (line: WrittenLine, name: string) => (
    <Link
      as="button"
      className={styles.link}
      disabled={applying}
      aria-label={`${name}：${line.problem}`}
      onClick={() => onRestore(line)}
    >
      {name}
    </Link>
  );
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>
        已忽略 {waived.length}
        {stale.length > 0 && `，失效 ${stale.length}`}
      </summary>
      <ul className={styles.list} aria-label="已忽略">
        {waived.map(({ finding, line }) => (
          <li key={finding.fingerprint + line.place} className={styles.item}>
            <div>{line.problem}</div>
            <div className={styles.muted}>{said(line)}</div>
            <div className={styles.line}>
              <Link as="button" className={styles.link} onClick={() => onJump(finding.at)}>
                {finding.at.sheet}!{toA1(finding.at)}
              </Link>
              {restore(line, "取消忽略")}
            </div>
          </li>
        ))}
      </ul>
      {stale.length > 0 && <h3 className={styles.heading}>失效的忽略</h3>}
      <ul className={styles.list} aria-label="失效的忽略">
        {stale.map(({ line, isBack }, index) => (
          <li key={`${line.fingerprint}-${index}`} className={styles.item}>
            <div>
              {line.place}：{isBack ? "内容改过了，问题重新列出" : "这里已经没有这个问题"}
            </div>
            <div className={styles.muted}>{said(line)}</div>
            <div className={styles.line}>{restore(line, "撤下这条忽略")}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
