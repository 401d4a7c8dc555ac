import { makeStyles, tokens } from "@fluentui/react-components";
import type { Inline } from "./markdown";

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    overflowWrap: "anywhere",
  },
});

/** The pieces of a line, words and code. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  const styles = useStyles();
  return inlines.map(({ kind, text }, index) =>
    kind === "code" ? (
      <code key={index} className={styles.code}>
        {text}
      </code>
    ) : (
      text
    ),
  );
}
