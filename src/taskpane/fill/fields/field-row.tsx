import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    alignItems: "baseline",
    columnGap: "8px",
    padding: "3px 0",
  },
  below: { gridColumn: "2", margin: "2px 0 0", overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground3 },
});

/** What a field is given, so that its name and what is wrong with it are told with it. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby"?: string;
}

interface Props {
  readonly label: string;
  /** What is wrong with what stands in it. */
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A field with its name at the left, and below it what it is for or what is wrong with it. */
export function FieldRow({ label, problem, hint, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const hasMore = problem !== undefined || hint !== undefined;
  return (
    <div className={styles.root}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": problem !== undefined,
        ...(hasMore && { "aria-describedby": `${id}-more` }),
      })}
      {hasMore && (
        <p
          id={`${id}-more`}
          {...(problem !== undefined && { role: "alert" })}
          className={mergeClasses(styles.below, problem === undefined ? styles.hint : styles.problem)}
        >
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
