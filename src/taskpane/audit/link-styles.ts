import { makeStyles, tokens } from "@fluentui/react-components";

/** How a link or button inside a finding looks, and how it shows that the keyboard is on it. */
export const useLinkStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: "3px",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorBrandForeground2,
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline", color: tokens.colorBrandForeground2Hover },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  current: {
    ':global([role="tree"]:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
});
