import { makeStyles, tokens } from "@fluentui/react-components";
import { PlainButton } from "../audit/plain-button";
import type { TextMark } from "./formula-marks";

const useStyles = makeStyles({
  root: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  problem: {
    color: tokens.colorStatusDangerForeground3,
    lineHeight: "18px",
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    ":hover": { textDecorationLine: "underline" },
  },
});

interface Props {
  readonly id: string;
  readonly marks: readonly TextMark[];
  /** Takes the reader to the characters. */
  readonly onShow: (mark: TextMark) => void;
}

/** What is wrong with the formulas, a sentence each, and the way to the characters. */
export function FormulaProblems({ id, marks, onShow }: Props) {
  const styles = useStyles();
  return (
    <ul id={id} className={styles.root} aria-label="公式里要改的地方">
      {marks.map((mark, index) => (
        <li key={index}>
          <PlainButton className={styles.problem} title="选中这几个字" onClick={() => onShow(mark)}>
            {mark.said}
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
