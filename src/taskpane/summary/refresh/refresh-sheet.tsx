import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RefreshedSheet } from "../../../app/summaries/plan-refresh";
import type { CellRef } from "../../../sheet/address";
import { FoldHead } from "../../fold-head";
import { usePageStyles } from "../../fill/parts/page-styles";
import { Tick } from "../../fill/parts/tick";
import { CellChanges } from "./cell-changes";
import { changeWords } from "./change-words";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0" },
  head: { display: "flex", alignItems: "flex-start", gap: "6px" },
  inside: { marginLeft: "20px" },
});

interface Props {
  readonly sheet: RefreshedSheet;
  readonly isOn: boolean;
  readonly isOpenAtFirst: boolean;
  readonly onTurn: (isOn: boolean) => void;
  /** Whether cells that the user wrote over are to be written over in turn. */
  readonly isOver: boolean;
  readonly onOver: (isOver: boolean) => void;
  readonly onJump: (at: CellRef) => void;
}

/** A sheet that would be brought up to date: whether it is to be, and what changes on it. */
export function RefreshSheet(props: Props) {
  const { sheet, isOn, isOpenAtFirst, onTurn, isOver, onOver, onJump } = props;
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { changes, overtyped, formulas } = sheet;
  // Before rows come and go nobody knows where a cell will stand.
  const jump = sheet.rowsAdded + sheet.rowsRemoved === 0 ? onJump : undefined;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Tick label={`更新“${sheet.sheet}”`} checked={isOn} onChange={onTurn} />
        <FoldHead
          title={sheet.sheet}
          note={changeWords(sheet)}
          isOpen={isOpen}
          controls={id}
          onToggle={() => setOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <div id={id} className={styles.inside}>
          <CellChanges label={`“${sheet.sheet}”的变化`} changes={changes} onJump={jump} />
          {formulas > 0 && <p className={page.muted}>另有 {formulas} 个公式重写，得数不变。</p>}
          {overtyped.length > 0 && (
            <>
              <p className={page.note}>您改过的 {overtyped.length} 处留着不动：</p>
              <CellChanges label={`“${sheet.sheet}”里您改过的`} changes={overtyped} onJump={jump} />
              <Tick checked={isOver} onChange={onOver}>
                这 {overtyped.length} 处也改成来源里的
              </Tick>
            </>
          )}
        </div>
      )}
    </div>
  );
}
