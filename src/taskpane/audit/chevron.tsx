import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { flexShrink: 0, display: "inline-flex", fontSize: "12px", color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
});

/** Shows whether something below is open. */
export function Chevron({ open }: { open: boolean }) {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={mergeClasses(styles.root, open && styles.open)}>
      <ChevronRightRegular />
    </span>
  );
}
