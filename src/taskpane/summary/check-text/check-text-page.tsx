import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState } from "react";
import type { CheckedFigure, TextCheck } from "../../../summaries/check-text/check-text";
import { PageBody } from "../../fill/page-body";
import { ownTables } from "../../fill/parts/own-tables";
import { usePageStyles } from "../../fill/parts/page-styles";
import { useWork } from "../../fill/parts/use-work";
import { useSettled } from "../../own-relations/use-settled";
import { toggled } from "../../toggled";
import type { SummaryPageProps } from "../summary-page";
import type { AskedText } from "./check-here";
import { FigureList } from "./figure-list";
import { showInField } from "./show-in-field";
import { useTextCheck } from "./use-text-check";
import { VerdictFilters } from "./verdict-filters";
import { TO_LOOK_AT } from "./verdicts";

/** What is typed is checked once nothing was typed for so many milliseconds. */
const SETTLE_MS = 300;

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    display: "block",
    width: "100%",
    height: "132px",
    marginTop: "4px",
    minHeight: "66px",
    resize: "vertical",
    padding: "4px 6px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  filters: { margin: "6px 0" },
});

/** 文表核对: every amount of a pasted 说明 with the cell that it comes from, or that none says it. */
export function CheckTextPage({ session }: SummaryPageProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const work = useWork(session);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [shown, setShown] = useState(TO_LOOK_AT);
  const settled = useSettled(text, SETTLE_MS);
  const workbook = session.workbook();
  const documents = ownTables(workbook, work.state);
  const asked = useMemo(
    (): AskedText | undefined => (settled.trim() === "" ? undefined : { text: settled, documents }),
    [settled, documents],
  );
  const { value: checked, isBusy } = useTextCheck(asked);

  function find({ from, to }: CheckedFigure): void {
    const area = field.current;
    if (!area || !checked || checked.text !== text) return;
    showInField(area, from, to);
  }

  return (
    <PageBody title="文表核对">
      <label htmlFor={id} className={page.about}>
        把公开说明的文字粘贴到这里，里面的每个金额与本工作簿的表核对。文字只在本机用，也不写进工作簿。
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.text}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      {documents.length === 0 && work.state.report && (
        <p className={page.warning}>
          这个工作簿里没有读到绩效目标表或部门预算表，说明里的金额没有可核对的表。
        </p>
      )}
      <p role="status" className={page.note}>
        {told(text, isBusy || settled !== text, checked?.result)}
      </p>
      {checked && checked.result.figures.length > 0 && (
        <div className={mergeClasses(isBusy && page.muted)}>
          <div className={styles.filters}>
            <VerdictFilters
              counts={checked.result.counts}
              shown={shown}
              onToggle={(verdict) => setShown(toggled(shown, verdict))}
            />
          </div>
          <FigureList
            text={checked.text}
            figures={checked.result.figures}
            shown={shown}
            onJump={work.jump}
            onFind={find}
          />
        </div>
      )}
    </PageBody>
  );
}

function told(text: string, isBusy: boolean, result: TextCheck | undefined): string {
  if (text.trim() === "") return "";
  if (isBusy || !result) return "正在核对…";
  const { length } = result.figures;
  const bare = result.bare === 0 ? "" : `另有 ${result.bare} 个数没有带元、万元或 %，没有核对。`;
  if (length === 0) return `这段文字里没有带单位的金额。${bare}`;
  const { tied } = result.counts;
  const all = tied === length ? `${length} 个金额都与表相符。` : `${length} 个金额，${tied} 个与表相符。`;
  return all + bare;
}
