import { Input, makeStyles } from "@fluentui/react-components";
import type { Answers } from "./entry-draft";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: "4px 10px", margin: "2px 0 2px 20px" },
  field: { display: "flex", alignItems: "center", gap: "6px", minWidth: 0 },
  input: { width: "96px", minWidth: 0 },
});

interface Props {
  readonly blanks: readonly string[];
  readonly answers: Answers;
  readonly onAnswer: (blank: string, answer: string) => void;
}

/** Asks for the blanks of a value; what is left empty is filled in on the sheet later. */
export function BlankFields({ blanks, answers, onAnswer }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {blanks.map((blank) => (
        <label key={blank} className={styles.field}>
          {blank}
          <Input
            className={styles.input}
            size="small"
            value={answers[blank] ?? ""}
            placeholder="可不填"
            onChange={(_event, data) => onAnswer(blank, data.value)}
          />
        </label>
      ))}
    </div>
  );
}
