import { makeStyles, tokens } from "@fluentui/react-components";

/** How headings, notes, lists and rows of buttons look on the pages of 填表. */
export const usePageStyles = makeStyles({
  // Its body and foot are laid out by what the page stands in.
  page: { display: "contents" },
  heading: {
    margin: "12px 0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  note: { margin: "2px 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  about: { margin: "0 0 6px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  warning: { color: tokens.colorStatusWarningForeground3, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // Text from cells may carry marks that turn the writing round; they end here.
  item: {
    padding: "4px 0",
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  remark: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  inset: { marginLeft: "20px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  button: { minWidth: "auto" },
  light: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
});
