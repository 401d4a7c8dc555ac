import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { BUDGET_TABLE_NAMES, type Document } from "../../../model/documents";
import { roundingOf } from "../../../model/rounding";
import { cellKey } from "../../../sheet/address";
import { traceFigure } from "../../../summaries/ledger/trace";
import { madeSheets } from "../../../summaries/made/made-sheets";
import { PageBody } from "../../fill/page-body";
import { JumpLink } from "../../fill/parts/jump-link";
import { usePageStyles } from "../../fill/parts/page-styles";
import { useWork } from "../../fill/parts/use-work";
import { PageFoot } from "../../page-foot";
import { LedgerField } from "../parts/ledger-field";
import { unitsOf } from "../parts/ledgers";
import { NoLedger } from "../parts/no-ledger";
import { UnitField } from "../parts/unit-field";
import { useLedgers } from "../parts/use-ledgers";
import { useSummaryAbout } from "../parts/use-summary-about";
import type { SummaryPageProps } from "../summary-page";
import { lineAreas } from "./line-areas";
import { LineList } from "./line-list";
import { TraceFigures } from "./trace-figures";
import { amountAt } from "./traced";
import { useTraced } from "./use-traced";

const NONE: readonly Document[] = [];

/** 追溯: the lines of the 预算明细 behind the figure that the cursor is on. */
export function TracePage({ session }: SummaryPageProps) {
  const page = usePageStyles();
  const about = useSummaryAbout(session);
  const work = useWork(session);
  const traced = useTraced(about?.report.reading.documents ?? NONE, work.state.selection);
  const made = useMemo(() => (about ? madeSheets(about.workbook) : []), [about]);
  const recipe = made.find(({ sheet }) => sheet === traced?.at.sheet)?.recipe;
  const from = recipe?.kind === "budget-tables" ? recipe : undefined;
  const ledgers = useLedgers(about, from?.ledger);
  const { chosen, lines } = ledgers;
  const units = useMemo(() => (lines ? unitsOf(lines) : undefined), [lines]);
  const [typedUnit, setUnit] = useState<string>();
  const unit = typedUnit ?? from?.unit ?? "";
  const trace = useMemo(
    () => traced && lines && traceFigure(traced.table, traced.at, lines, unit === "" ? undefined : unit),
    [traced, lines, unit],
  );
  const [told, setTold] = useState<{ readonly of: string; readonly text: string }>();
  const amount = traced && amountAt(traced);
  const money = amount?.unit ?? "万元";

  async function selectAll(): Promise<void> {
    const column = chosen?.ledger.columns.amount;
    if (!traced || !trace || !lines || !chosen || column?.state !== "given") return;
    const areas = lineAreas(
      trace.lines.map((line) => lines.rows[line]!),
      column.at.col,
    );
    const done = await session.selectAreas(chosen.snapshot.name, areas);
    const text =
      done === areas.length
        ? `已选中“${chosen.snapshot.name}”里的 ${trace.lines.length} 行金额。`
        : `这里一次只能选中一部分：${areas.length} 段里选中了前 ${done} 段。`;
    setTold({ of: cellKey(traced.at), text });
  }

  return (
    <>
      <PageBody title="追溯">
        {!chosen && <NoLedger isRead={about !== undefined} />}
        {chosen && (
          <>
            <LedgerField ledgers={ledgers} />
            <UnitField units={units} value={unit} onChange={setUnit} />
            {!traced && (
              <p className={page.about}>
                在预算表 T1–T9 里点一个数，这里就列出它是哪些明细加起来的。生成的表和自己填的表都可以。
              </p>
            )}
            {traced && !lines && <p className={page.about}>正在读明细…</p>}
            {traced && lines && !trace && (
              <p className={page.about}>
                <JumpLink at={traced.at} showSheet onJump={work.jump} />{" "}
                {BUDGET_TABLE_NAMES[traced.table.table]}的这一格不是由明细加起来的数，换一个数看看。
              </p>
            )}
            {traced && lines && trace && (
              <>
                <h2 className={page.heading}>{trace.label}</h2>
                <JumpLink at={traced.at} showSheet onJump={work.jump} />
                <TraceFigures
                  trace={trace}
                  unit={money}
                  isTied={Math.abs((trace.shown ?? 0) - trace.sum) <= (amount ? roundingOf(amount) : 0)}
                />
                <LineList ledger={chosen} lines={lines} shown={trace.lines} unit={money} onJump={work.jump} />
              </>
            )}
          </>
        )}
      </PageBody>
      {trace && trace.lines.length > 0 && (
        <PageFoot said={told && traced && told.of === cellKey(traced.at) ? told.text : ""}>
          <Button className={page.button} size="small" appearance="primary" onClick={() => void selectAll()}>
            全部选中（{trace.lines.length} 行）
          </Button>
        </PageFoot>
      )}
    </>
  );
}
