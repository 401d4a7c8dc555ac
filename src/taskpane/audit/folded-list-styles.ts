import { makeStyles, tokens } from "@fluentui/react-components";

/** How a list below the findings looks that opens when it is asked for. */
export const useFoldedListStyles = makeStyles({
  root: {
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // Text from cells may carry marks that turn the writing round; they end here.
  item: { padding: "4px 0", overflowWrap: "anywhere", unicodeBidi: "isolate" },
  link: { fontSize: "inherit", textAlign: "start" },
  muted: { color: tokens.colorNeutralForeground3 },
});
