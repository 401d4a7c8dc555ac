import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { SummedTable } from "../../../summaries/units/units-plan";
import { usePageStyles } from "../../fill/parts/page-styles";

const useStyles = makeStyles({ total: { flexShrink: 0, fontVariantNumeric: "tabular-nums" } });

/** The department's tables as they would be written. */
export function SummedTables({ tables }: { readonly tables: readonly SummedTable[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <ul className={page.list} aria-label="将生成的表">
      {tables.map(({ sheet, name, units, total }) => (
        <li key={sheet} className={mergeClasses(page.item, page.line)}>
          <span>
            {name}
            <span className={page.muted}>
              {" "}
              {units} 个单位{sheet === name ? "" : ` → “${sheet}”`}
            </span>
          </span>
          <span className={styles.total}>{total}</span>
        </li>
      ))}
    </ul>
  );
}
