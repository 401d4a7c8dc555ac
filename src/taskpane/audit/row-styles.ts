import { makeStyles, tokens } from "@fluentui/react-components";

/** How a row of the list shows that the cursor is on it; the ring only while the keyboard is in the list. */
export const useRowStyles = makeStyles({
  row: { position: "relative", cursor: "pointer", scrollMarginTop: "30px" },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    ':global([role="tree"]:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});
