import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { FoldHead } from "../../fold-head";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0", lineHeight: "20px" },
});

interface Props {
  readonly title: string;
  /** How much stands in it: 12 个. */
  readonly note: string;
  readonly isWarning?: boolean;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a page that can be opened and put away. */
export function Fold({ title, note, isWarning = false, isOpenAtFirst = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section className={styles.root}>
      <FoldHead {...{ title, note, isWarning, isOpen }} controls={id} onToggle={() => setOpen(!isOpen)} />
      <div id={id}>{isOpen && children}</div>
    </section>
  );
}
