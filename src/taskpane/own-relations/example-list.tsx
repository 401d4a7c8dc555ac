import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PlainButton } from "../audit/plain-button";
import { useLinkStyles } from "../audit/link-styles";
import type { TableId } from "../../relations/vocabulary";
import { examplesFor } from "./examples";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "2px 0" },
  about: { color: tokens.colorNeutralForeground2 },
  text: { wordBreak: "break-all" },
});

interface Props {
  readonly tables: ReadonlySet<TableId>;
  readonly onTake: (text: string) => void;
}

/** Formulas to start from, those first that this workbook has the tables for. */
export function ExampleList({ tables, onTake }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  return (
    <ul className={styles.list} aria-label="例子">
      {examplesFor(tables).map(({ about, text }) => (
        <li key={text} className={styles.item}>
          <div className={styles.about}>{about}</div>
          <PlainButton
            className={mergeClasses(links.link, styles.text)}
            title="写进公式，再照自己的要求改"
            onClick={() => onTake(text)}
          >
            {text}
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
