import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CellRef } from "../../../sheet/address";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import { madeSheets } from "../../../summaries/made/made-sheets";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { usePageStyles } from "../../fill/parts/page-styles";

const useStyles = makeStyles({
  root: { padding: "8px 12px 12px", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  item: { padding: "2px 0" },
  date: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly workbook: WorkbookSnapshot | undefined;
  readonly onRefresh: () => void;
  readonly onJump: (at: CellRef) => void;
}

/** The sheets that were made here, with the day they were made on. */
export function MadeList({ workbook, onRefresh, onJump }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const links = useLinkStyles();
  const made = useMemo(
    () => (workbook ? madeSheets(workbook).filter(({ isThere }) => isThere) : []),
    [workbook],
  );
  if (made.length === 0) return null;
  return (
    <section className={styles.root} aria-label="已生成的汇总表">
      <div className={styles.head}>
        <h2 className={styles.heading}>已生成 {made.length} 张</h2>
        <Button
          className={page.light}
          size="small"
          title="来源改了以后更新它们，先看改哪些"
          onClick={onRefresh}
        >
          重新汇总
        </Button>
      </div>
      <ul className={page.list}>
        {made.map(({ sheet, kindName, date }) => (
          <li key={sheet} className={mergeClasses(page.line, styles.item)}>
            <PlainButton
              className={links.link}
              title={`${kindName}，到工作表“${sheet}”`}
              onClick={() => onJump({ sheet, row: 0, col: 0 })}
            >
              {sheet}
            </PlainButton>
            <span className={styles.date}>{date}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
