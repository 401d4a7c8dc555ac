import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { documentTitle } from "../../../model/documents";
import { fromTable } from "../../../templates/library/from-table";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import { asOwn } from "../../../templates/library/own-indicators";
import { addToLibrary } from "../../../templates/library/own-library";
import { onEscape } from "../../on-escape";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { usePageStyles } from "../parts/page-styles";
import type { TargetTable } from "../parts/target-tables";
import { Tick } from "../parts/tick";
import { toggled } from "../../toggled";
import type { PageWork } from "../parts/use-work";
import { PatternText } from "./pattern-text";
import { notYetIn } from "./same-entry";

interface Props {
  readonly table: TargetTable;
  readonly own: readonly LibraryIndicator[];
  /** How the workbook is called in the entries' sources. */
  readonly workbook: string;
  readonly work: PageWork;
  /** Goes back to the library, with what was done. */
  readonly onClose: (said: string) => void;
}

/** 加入指标库: which lines of the table under the cursor are kept as the user's own. */
export function AddOwn({ table, own, workbook, work, onClose }: Props) {
  const styles = usePageStyles();
  const entries = useMemo(() => asOwn(fromTable(table, workbook)), [table, workbook]);
  const fresh = useMemo(() => new Set(notYetIn(own, entries)), [own, entries]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const taken = entries.filter(({ id }) => chosen.has(id));

  async function add(): Promise<void> {
    if (taken.length === 0 || work.applying) return;
    if (await work.change((now) => addToLibrary(now, taken))) {
      return onClose(`已把 ${taken.length} 条收进指标库，记在“指标库”工作表里，可以撤销。`);
    }
    setSaid("没有收进去，原因见上面的提示。");
  }

  return (
    <div className={styles.page} onKeyDown={onEscape(() => onClose(""))}>
      <PageBody title="加入指标库">
        <p className={styles.note}>
          {documentTitle(table)}：勾选要收存的行。本项目的数（预算数、人数…）换成空白，用时再填。
        </p>
        {entries.length === 0 && <p className={styles.warning}>这张表里还没有写了三级指标的行。</p>}
        {entries.length > 0 && (
          <Tick
            checked={taken.length === entries.length ? true : taken.length > 0 ? "some" : false}
            onChange={(all) => setChosen(new Set(all ? entries.map(({ id }) => id) : []))}
          >
            全部 {entries.length} 行
          </Tick>
        )}
        <ul className={styles.list} aria-label="表里的指标">
          {entries.map((entry, index) => (
            <li key={`${index} ${entry.id}`} className={styles.item}>
              <Tick checked={chosen.has(entry.id)} onChange={() => setChosen(toggled(chosen, entry.id))}>
                {entry.level3}
                {!fresh.has(entry) && <span className={styles.muted}>（已在指标库里）</span>}
                <br />
                <span className={styles.muted}>{entry.level2} · </span>
                {entry.value === "" ? "没有指标值" : <PatternText value={entry.value} table={undefined} />}
              </Tick>
            </li>
          ))}
        </ul>
      </PageBody>
      <PageFoot said={said}>
        <Button
          className={styles.button}
          size="small"
          appearance="primary"
          disabledFocusable={work.applying || taken.length === 0}
          onClick={() => void add()}
        >
          加入{taken.length > 0 ? ` ${taken.length} 条` : ""}
        </Button>
        <Button className={styles.light} size="small" onClick={() => onClose("")}>
          取消
        </Button>
      </PageFoot>
    </div>
  );
}
