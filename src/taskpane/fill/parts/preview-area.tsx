import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: "34vh",
    overflowY: "auto",
    overflowX: "hidden",
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
});

/** What is about to be done, over the button that does it; it scrolls by itself. */
export function PreviewArea({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={title} tabIndex={0}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
