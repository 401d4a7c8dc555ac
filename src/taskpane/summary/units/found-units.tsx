import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { FoundUnit } from "../../../summaries/units/units-plan";
import { usePageStyles } from "../../fill/parts/page-styles";

const useStyles = makeStyles({
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 45px" },
  total: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  line: { display: "block" },
});

/** The units whose tables are put together, with what each lacks. */
export function FoundUnits({ units }: { readonly units: readonly FoundUnit[] }) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <ul className={page.list} aria-label="单位">
      {units.map(({ name, files, tables, lacking, total }) => (
        <li key={name} className={mergeClasses(page.item, styles.item)}>
          <div className={page.line}>
            <span>{name}</span>
            <span className={styles.total}>{total}</span>
          </div>
          <span className={mergeClasses(styles.line, page.muted)}>
            {tables.length} 张表 · {files.join("、")}
          </span>
          {lacking.length > 0 && (
            <span className={mergeClasses(styles.line, page.warning)}>缺 {lacking.join("、")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
