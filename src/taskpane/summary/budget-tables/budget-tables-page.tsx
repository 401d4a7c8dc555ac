import { useMemo, useState } from "react";
import { budgetYear } from "../../../app/choose-profile";
import { LEDGER_TABLES, type FigureStyle, type LedgerTable } from "../../../summaries/budget/ledger-tables";
import { ledgerOwner } from "../../../summaries/budget/ledger-head";
import { TextField } from "../../fill/fields/text-field";
import { PageBody } from "../../fill/page-body";
import { LedgerField } from "../parts/ledger-field";
import { unitsOf } from "../parts/ledgers";
import { MadeSummary } from "../parts/made-summary";
import { NoLedger } from "../parts/no-ledger";
import { NotMade } from "../parts/not-made";
import { SummaryFoot } from "../parts/summary-foot";
import { UnitField } from "../parts/unit-field";
import { useLedgers } from "../parts/use-ledgers";
import { useSummaryAbout } from "../parts/use-summary-about";
import { useSummaryRun } from "../parts/use-summary-run";
import type { SummaryPageProps } from "../summary-page";
import { FigureStyles } from "./figure-styles";
import { LedgerAbout } from "./ledger-about";
import { TableTicks } from "./table-ticks";

const TITLE = "预算表汇总";

/** 预算表汇总: the nine published tables from a 预算明细. */
export function BudgetTablesPage({ session, onBack }: SummaryPageProps) {
  const about = useSummaryAbout(session);
  const run = useSummaryRun(session);
  const ledgers = useLedgers(about);
  const { chosen, lines } = ledgers;
  const units = useMemo(() => (lines ? unitsOf(lines) : undefined), [lines]);
  const [tables, setTables] = useState<ReadonlySet<LedgerTable>>(new Set(LEDGER_TABLES));
  const [wantedUnit, setUnit] = useState("");
  const [typedDepartment, setDepartment] = useState<string>();
  const [typedYear, setYear] = useState<string>();
  const [figures, setFigures] = useState<FigureStyle>("auto");
  const unit = units?.some(({ key }) => key === wantedUnit) ? wantedUnit : "";
  const owner = useMemo(() => lines && ledgerOwner(lines, unit === "" ? undefined : unit), [lines, unit]);
  const department = (typedDepartment ?? owner ?? "").trim();
  const guessed = about && budgetYear(about.report.reading.documents, about.workbook.name);
  const known = chosen?.ledger.year ?? (guessed === undefined ? "" : String(guessed));
  const year = (typedYear ?? known).normalize("NFKC").trim();
  const problem = year === "" || /^20\d\d$/.test(year) ? undefined : "年度写四位数字，如 2026";

  function make(): void {
    if (!chosen) return;
    void run.start({
      kind: "budget-tables",
      ledger: chosen.snapshot.name,
      tables: LEDGER_TABLES.filter((table) => tables.has(table)),
      ...(department !== "" && { department }),
      ...(unit !== "" && { unit }),
      ...(year !== "" && { year }),
      figures,
    });
  }

  if (run.sheets.length > 0 && !run.progress) return <MadeSummary title={TITLE} run={run} onBack={onBack} />;
  return (
    <>
      <PageBody title={TITLE}>
        {!chosen && <NoLedger isRead={about !== undefined} />}
        {chosen && (
          <>
            <LedgerAbout ledger={chosen} lines={lines} onJump={run.jump} />
            <NotMade run={run} onJump={run.jump} />
            <LedgerField ledgers={ledgers} />
            <UnitField units={units} value={unit} onChange={setUnit} />
            <TextField
              label="部门"
              value={typedDepartment ?? owner ?? ""}
              onChange={setDepartment}
              placeholder="表头上的部门名称，可不填"
            />
            <TextField
              label="年度"
              value={typedYear ?? known}
              onChange={setYear}
              problem={problem}
              placeholder="可不填，如 2026"
            />
            <FigureStyles value={figures} onChange={setFigures} />
            <TableTicks chosen={tables} onChange={setTables} />
          </>
        )}
      </PageBody>
      <SummaryFoot
        run={run}
        label={tables.size === 0 ? "汇总" : `汇总 ${tables.size} 张表`}
        because={whyNot(chosen !== undefined, tables.size, problem)}
        onMake={make}
      />
    </>
  );
}

function whyNot(hasLedger: boolean, tables: number, problem: string | undefined): string | undefined {
  if (!hasLedger) return "工作簿里还没有预算明细";
  return tables === 0 ? "先勾选要生成的表" : problem;
}
