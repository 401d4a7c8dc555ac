import { makeStyles, tokens } from "@fluentui/react-components";
import type { Lack } from "./lacks";

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  instead: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

/** What this program cannot do, each with what happens instead. */
export function LacksList({ id, lacks }: { readonly id: string; readonly lacks: readonly Lack[] }) {
  const styles = useStyles();
  return (
    <dl id={id} className={styles.root} aria-label="缺少的功能">
      {lacks.map(({ what, instead }) => [
        <dt key={what} className={styles.what}>
          {what}
        </dt>,
        <dd key={`${what}:`} className={styles.instead}>
          {instead}
        </dd>,
      ])}
    </dl>
  );
}
