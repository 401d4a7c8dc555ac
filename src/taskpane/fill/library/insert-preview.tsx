import { makeStyles, tokens } from "@fluentui/react-components";
import { PreviewArea } from "../parts/preview-area";
import { usePageStyles } from "../parts/page-styles";
import type { NewRow } from "./new-rows";

const useStyles = makeStyles({
  row: { padding: "2px 0" },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  value: { fontWeight: tokens.fontWeightSemibold },
});

/** The rows that are about to be inserted, with where they come to stand. */
export function InsertPreview({ rows }: { readonly rows: readonly NewRow[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const inOrder = [...rows].sort((one, other) => (one.at?.row ?? 0) - (other.at?.row ?? 0));
  return (
    <PreviewArea title={`将插入 ${rows.length} 行`}>
      <ul className={page.list}>
        {inOrder.map(({ draft, at }, index) => (
          <li key={index} className={styles.row}>
            {at && <span className={styles.place}>第 {at.row + 1} 行 </span>}
            {[draft.level2, draft.level3]
              .filter((part) => part !== undefined && part !== "")
              .join(" · ")}{" "}
            {draft.value === undefined ? (
              <span className={page.warning}>待填</span>
            ) : (
              <span className={styles.value}>{draft.value}</span>
            )}
          </li>
        ))}
      </ul>
    </PreviewArea>
  );
}
