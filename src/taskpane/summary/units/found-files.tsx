import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { toA1, type CellRef } from "../../../sheet/address";
import type { FoundFile, FoundTable } from "../../../summaries/units/units-plan";
import { usePageStyles } from "../../fill/parts/page-styles";
import { JumpLink } from "../../fill/parts/jump-link";

const useStyles = makeStyles({
  file: { margin: "6px 0 0", fontSize: "inherit", lineHeight: "inherit" },
  line: { display: "block" },
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 45px" },
});

interface Props {
  readonly files: readonly FoundFile[];
  /** The name of the open workbook: only its cells can be gone to. */
  readonly workbook: string;
  readonly onJump: (at: CellRef) => void;
}

/** The tables that were found, file by file, with those that are left out and why. */
export function FoundFiles({ files, workbook, onJump }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return files.map(({ name, tables }, index) => (
    <div key={index}>
      <h3 className={styles.file}>{name}</h3>
      {tables.length === 0 && <p className={page.warning}>没有可以汇总的表</p>}
      <ul className={page.list} aria-label={`${name}里的表`}>
        {tables.map((table, each) => (
          <li key={each} className={mergeClasses(page.item, styles.item)}>
            <div className={page.line}>
              <span>
                {table.name}
                <span className={page.muted}> {about(table)}</span>
              </span>
              {name === workbook ? (
                <JumpLink at={table.at} onJump={onJump} />
              ) : (
                <span className={page.muted}>
                  {table.at.sheet}!{toA1(table.at)}
                </span>
              )}
            </div>
            {table.because !== undefined && (
              <span className={mergeClasses(styles.line, table.isTaken ? page.muted : page.warning)}>
                {table.isTaken ? "" : "没有汇总："}
                {table.because}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}

function about({ unit, year, total, isFromLedger }: FoundTable): string {
  const parts = [unit, year, total, isFromLedger ? "由预算明细算出" : ""];
  return parts.filter((part) => part !== "").join(" · ");
}
