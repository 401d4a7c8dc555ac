import { makeStyles, tokens } from "@fluentui/react-components";

/** How a named field of the panel looks: its name at the left, and what is chosen or typed. */
export const useFieldStyles = makeStyles({
  field: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  select: {
    boxSizing: "border-box",
    minWidth: 0,
    width: "100%",
    height: "24px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "0 4px",
    textOverflow: "ellipsis",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled },
  },
  problem: {
    gridColumn: "2",
    margin: "2px 0 0",
    color: tokens.colorStatusDangerForeground3,
    overflowWrap: "anywhere",
  },
});
