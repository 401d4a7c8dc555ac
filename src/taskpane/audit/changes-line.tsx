import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { RecheckChanges } from "../../app/recheck-changes";
import type { Finding } from "../../rules/outcome";
import { toA1 } from "../../sheet/address";
import { useLinkStyles } from "./link-styles";
import { PlainButton } from "./plain-button";

/** So many solved cells are named in the line itself. */
const MOST_NAMED = 2;

const useStyles = makeStyles({
  // There before there is anything to tell: the list below must not move when there is.
  root: {
    flexGrow: 1,
    minWidth: 0,
    height: "20px",
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  solved: { color: tokens.colorStatusSuccessForeground1 },
  part: { lineHeight: "20px" },
});

interface Props {
  readonly changes: RecheckChanges | undefined;
  /** Whether edits are followed by a check of themselves. */
  readonly follows: boolean;
  readonly onNew: () => void;
  readonly onGone: () => void;
}

/** What the last rechecks changed: 新增, 已解决, 仍在. */
export function ChangesLine({ changes, follows, onNew, onGone }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {changes ? (
        <Figures {...{ changes, onNew, onGone }} />
      ) : follows ? (
        "改了表格会自动重新检查"
      ) : (
        "改完表格请点“重新检查”"
      )}
    </div>
  );
}

function Figures({ changes, onNew, onGone }: Omit<Props, "follows"> & { readonly changes: RecheckChanges }) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { appeared, resolved, unchecked, stayed } = changes;
  const parts: ReactNode[] = [];
  if (appeared.size > 0) {
    parts.push(
      <PlainButton className={mergeClasses(links.link, styles.part)} title="到新增的问题" onClick={onNew}>
        新增 {appeared.size}
      </PlainButton>,
    );
  }
  if (resolved.length > 0) {
    parts.push(
      <PlainButton
        className={mergeClasses(links.link, styles.part, styles.solved)}
        title="看解决了哪些"
        onClick={onGone}
      >
        <CheckmarkRegular aria-hidden="true" />
        已解决 {resolved.length}
        {named(resolved)}
      </PlainButton>,
    );
  }
  if (unchecked.length > 0) {
    parts.push(
      <PlainButton
        className={mergeClasses(links.link, styles.part)}
        title="原来的问题现在查不了，不等于解决"
        onClick={onGone}
      >
        未能复查 {unchecked.length}
      </PlainButton>,
    );
  }
  if (parts.length === 0) parts.push("没有变化");
  if (stayed > 0) parts.push(`仍在 ${stayed}`);
  return parts.map((part, index) => (
    <span key={index}>
      {index > 0 && " · "}
      {part}
    </span>
  ));
}

/** The cells of a few findings, so that it need not be asked which they were. */
function named(findings: readonly Finding[]): string {
  const cells = [...new Set(findings.map(({ at }) => toA1(at)))];
  return cells.length > MOST_NAMED ? "" : `（${cells.join("、")}）`;
}
