import { useMemo } from "react";
import type { CellRef } from "../../../sheet/address";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import type { FormSheet, Pending } from "../../../templates/form-sheet";
import { stillPending } from "../made-sheets";
import { JumpLink } from "../parts/jump-link";
import { usePageStyles } from "../parts/page-styles";

/** A new table that is still there, with what waits in it. */
export interface StandingTable {
  readonly name: string;
  readonly pending: readonly Pending[];
}

/** Of the tables that were made, those that are still there. */
export function useStanding(
  made: readonly FormSheet[],
  workbook: WorkbookSnapshot | undefined,
): readonly StandingTable[] {
  return useMemo(() => {
    if (!workbook) return [];
    return made.flatMap((form) => {
      const pending = stillPending(form, workbook);
      return pending ? [{ name: form.sheet.snapshot.name, pending }] : [];
    });
  }, [made, workbook]);
}

interface Props {
  readonly tables: readonly StandingTable[];
  readonly onJump: (at: CellRef) => void;
}

/** The tables that were made, each with the way to the first place that waits for the user. */
export function MadeTables({ tables, onJump }: Props) {
  const styles = usePageStyles();
  return (
    <ul className={styles.list} aria-label="新建的表">
      {tables.map(({ name, pending }) => {
        const [first] = pending;
        return (
          <li key={name} className={styles.item}>
            <div>{name}</div>
            {first ? (
              <span className={styles.muted}>
                待填 {pending.length} 处，先填 <JumpLink at={first.at} label={first.label} onJump={onJump} />
              </span>
            ) : (
              <span className={styles.muted}>都填好了</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
