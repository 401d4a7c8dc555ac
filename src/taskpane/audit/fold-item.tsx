import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { SEVERITY_NAMES, type Severity } from "../../sheet/mark";
import { SignIcon } from "../sign-icon";
import { Chevron } from "./chevron";
import { NewTag } from "./new-tag";
import { useRowStyles } from "./row-styles";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "6px", padding: "4px 12px", lineHeight: "20px" },
  group: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fold: { paddingLeft: "30px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  cells: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  count: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly id: string;
  readonly dataKey: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly isCurrent: boolean;
  readonly severity: Severity;
  /** The rule's title; "" for the row of a severity. */
  readonly title: string;
  /** The cells behind it; "" for the row of a severity. */
  readonly cells: string;
  readonly count: number;
  readonly isOpen: boolean;
  /** How many of the findings behind it are new. */
  readonly fresh: number;
}

/** The cells of one sheet without its name; of several, only how many sheets there are. */
function shortened(cells: string): string {
  const sheets = cells.split("；");
  return sheets.length > 1 ? `${sheets.length} 张工作表` : cells.slice(cells.lastIndexOf("!") + 1);
}

/** A row that opens and closes: a severity with its findings, or one rule's many 提示. */
export const FoldItem = memo(function FoldItem(props: Props) {
  const { id, dataKey, level, position, size, isCurrent, severity, title, cells, count, isOpen, fresh } =
    props;
  const styles = useStyles();
  const rows = useRowStyles();
  const isGroup = title === "";
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
      className={mergeClasses(
        rows.row,
        styles.line,
        isGroup ? styles.group : styles.fold,
        isCurrent && rows.current,
      )}
    >
      <Chevron open={isOpen} />
      <SignIcon sign={severity} />
      <span className={styles.title}>
        {isGroup ? SEVERITY_NAMES[severity] : title}
        {!isOpen && cells !== "" && (
          <span className={styles.cells} title={cells}>
            {shortened(cells)}
          </span>
        )}
      </span>
      {!isOpen && fresh > 0 && <NewTag count={fresh} />}
      <span className={styles.count}>{isGroup ? count : `${count} 处`}</span>
    </div>
  );
});
