import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    width: "100%",
    height: "96px",
    marginTop: "4px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    resize: "vertical",
  },
});

/** A text that could not be copied by itself, to be marked and copied by hand. */
export function TextToCopy({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return <textarea className={styles.text} readOnly aria-label={label} value={text} />;
}
