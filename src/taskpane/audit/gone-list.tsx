import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import type { RecheckChanges } from "../../app/recheck-changes";
import type { Finding } from "../../rules/outcome";
import { toA1, type CellRef } from "../../sheet/address";
import { useFoldedListStyles } from "./folded-list-styles";

const useStyles = makeStyles({
  struck: { color: tokens.colorNeutralForeground3 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
});

interface Props {
  readonly list: Ref<HTMLDivElement>;
  readonly changes: RecheckChanges | undefined;
  readonly onJump: (at: CellRef) => void;
}

/** Opens what the list folds, and brings it into sight. */
export function showGone(list: HTMLElement | null): void {
  for (const details of list?.querySelectorAll("details") ?? []) details.open = true;
  list?.scrollIntoView({ block: "nearest" });
}

/** What the last rechecks found no more, as it was told then: 已解决; and apart from it what cannot be checked now. */
export function GoneList({ list, changes, onJump }: Props) {
  const styles = { ...useFoldedListStyles(), ...useStyles() };
  if (!changes || changes.resolved.length + changes.unchecked.length === 0) return null;
  const items = (findings: readonly Finding[], tell: (finding: Finding) => ReactNode) => (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <li key={index} className={styles.item}>
          <div className={styles.line}>
            {tell(finding)}
            <Link as="button" className={styles.link} onClick={() => onJump(finding.at)}>
              {finding.at.sheet}!{toA1(finding.at)}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
  return (
    <div ref={list}>
      {changes.resolved.length > 0 && (
        <details className={styles.root} open>
          <summary className={styles.summary}>已解决 {changes.resolved.length}</summary>
          {items(changes.resolved, ({ title, message }) => (
            <del className={styles.struck}>
              {title}：{message}
            </del>
          ))}
        </details>
      )}
      {changes.unchecked.length > 0 && (
        <details className={styles.root} open>
          <summary className={styles.summary}>
            未能复查 {changes.unchecked.length}（不等于解决，原因见上面的“未能检查”）
          </summary>
          {items(changes.unchecked, ({ title, message }) => (
            <span className={styles.struck}>
              {title}：{message}
            </span>
          ))}
        </details>
      )}
    </div>
  );
}
