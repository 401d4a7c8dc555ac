import { Link } from "@fluentui/react-components";
import { formById } from "../../forms/catalogue";
import type { UnrecognisedSheet } from "../../forms/read-workbook";
import type { CellRef } from "../../sheet/address";
import { useFoldedListStyles } from "./folded-list-styles";

interface Props {
  readonly sheets: readonly UnrecognisedSheet[];
  readonly open: boolean;
  readonly onJump: (at: CellRef) => void;
}

/** Sheets that were not checked because no known form was found on them, so that nobody takes them for checked. */
export function UnrecognisedSheets({ sheets, open, onJump }: Props) {
  const styles = useFoldedListStyles();
  if (sheets.length === 0) return null;
  return (
    <details className={styles.root} open={open}>
      <summary className={styles.summary}>未识别的工作表 {sheets.length}（没有检查）</summary>
      <ul className={styles.list}>
        {sheets.map(({ sheet, because, nearest }) => (
          <li key={sheet} className={styles.item}>
            <Link as="button" className={styles.link} onClick={() => onJump({ sheet, row: 0, col: 0 })}>
              {sheet}
            </Link>
            <div>{because}</div>
            {nearest
              .filter(({ score }) => score > 0)
              .map(({ form, score, missing }) => (
                <details key={form}>
                  <summary className={styles.summary}>
                    {formById(form)?.name ?? form}：相符 {Math.round(score * 100)}%，缺 {missing.length} 项
                  </summary>
                  <div className={styles.muted}>{missing.join("、")}</div>
                </details>
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
