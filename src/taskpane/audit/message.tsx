import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    padding: "20px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    alignItems: "flex-start",
  },
  title: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { color: tokens.colorNeutralForeground2, lineHeight: "20px", overflowWrap: "anywhere" },
});

/** What stands in place of the list: what is the matter, and what can be done. */
export function Message({
  icon,
  title,
  children,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>
        {icon}
        {title}
      </h2>
      <div className={styles.text}>{children}</div>
    </div>
  );
}
