import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    padding: "6px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  said: {
    margin: "0 0 4px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    ":empty": { margin: 0 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A page's buttons, always in sight, and what was done last. */
export function PageFoot({ said = "", children }: { readonly said?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <footer className={styles.foot}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.buttons}>{children}</div>
    </footer>
  );
}
