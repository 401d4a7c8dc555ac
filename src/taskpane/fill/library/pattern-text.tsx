import { makeStyles, tokens } from "@fluentui/react-components";
import { fillPattern } from "../../../templates/library/fill-pattern";
import type { ProjectDraft } from "../../../templates/project-draft";

const useStyles = makeStyles({
  root: { fontVariantNumeric: "tabular-nums", unicodeBidi: "isolate", overflowWrap: "anywhere" },
  blank: {
    padding: "0 3px",
    margin: "0 1px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

/** 指标值 as it would be filled in; blanks that nothing is known of by their names. */
export function PatternText({
  value,
  table,
}: {
  readonly value: string;
  readonly table: ProjectDraft | undefined;
}) {
  const styles = useStyles();
  const known = table && fillPattern(value, table).text;
  if (known !== undefined) return <span className={styles.root}>{known}</span>;
  return (
    <span className={styles.root}>
      {value.split(/\{([^{}]*)\}/).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} className={styles.blank}>
            {piece}
          </span>
        ),
      )}
    </span>
  );
}
