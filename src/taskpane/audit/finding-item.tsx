import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Finding } from "../../rules/outcome";
import { toA1 } from "../../sheet/address";
import { SignIcon } from "../sign-icon";
import type { TextAt } from "./cell-texts";
import { Chevron } from "./chevron";
import { FindingDetails } from "./finding-details";
import { NewTag } from "./new-tag";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "10px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "5px 12px 6px 14px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Rows out of sight are neither laid out nor painted: hundreds of them stay quick.
    contentVisibility: "auto",
    containIntrinsicSize: ["62px", "auto 62px"],
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  inner: { paddingLeft: "32px" },
  icon: { marginTop: "5px" },
  top: { display: "flex", alignItems: "flex-start", gap: "8px", lineHeight: "20px" },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  openTitle: { fontWeight: tokens.fontWeightSemibold },
  cell: {
    display: "inline-flex",
    alignItems: "center",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  // Wider than it looks, to be hit with a finger or a mouse.
  opener: { display: "inline-flex", padding: "4px 10px 4px 4px", margin: "-4px -10px -4px 0" },
  sheet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  message: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    // Text from cells may carry marks that turn the writing round; they end here.
    unicodeBidi: "isolate",
  },
  clamped: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 3,
    overflow: "hidden",
  },
});

interface Props {
  readonly id: string;
  readonly dataKey: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly isCurrent: boolean;
  /** Whether it is told in full. */
  readonly isOpen: boolean;
  /** Which of its actions the keyboard is on; -1 for none. */
  readonly link: number;
  readonly showSheet: boolean;
  /** Whether an edit of ours is being carried out. */
  readonly applying: boolean;
  readonly textAt: TextAt;
  readonly finding: Finding;
  readonly isNew: boolean;
}

/** One finding: what is wrong and where; open, also why, what to do, and the cells it leads to. */
export const FindingItem = memo(function FindingItem(props: Props) {
  const { id, dataKey, level, position, size, isCurrent, isOpen, link, showSheet, finding } = props;
  const { applying, textAt, isNew } = props;
  const styles = useStyles();
  const rows = useRowStyles();
  return (
    <div
      id={id}
      data-key={dataKey}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={isOpen}
      aria-selected={isCurrent}
      className={mergeClasses(rows.row, styles.root, level > 2 && styles.inner, isCurrent && rows.current)}
    >
      <SignIcon sign={finding.severity} className={styles.icon} />
      <div>
        <div className={styles.top}>
          <span className={mergeClasses(styles.title, isOpen && styles.openTitle)}>{finding.title}</span>
          {isNew && <NewTag />}
          <span className={styles.cell}>
            {toA1(finding.at)}
            <span className={styles.opener} data-details="">
              <Chevron open={isOpen} />
            </span>
          </span>
        </div>
        {showSheet && (
          <div className={styles.sheet} title={finding.at.sheet}>
            {finding.at.sheet}
          </div>
        )}
        <div className={mergeClasses(styles.message, !isOpen && styles.clamped)}>{finding.message}</div>
        {isOpen && <FindingDetails {...{ id, finding, link, applying, textAt }} />}
      </div>
    </div>
  );
});
