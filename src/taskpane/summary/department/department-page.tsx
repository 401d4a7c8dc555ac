import { useMemo, useState } from "react";
import type { SummaryRequest } from "../../../app/summaries/summary-request";
import { TextField } from "../../fill/fields/text-field";
import { prefillFrom } from "../../fill/new-project/prefill";
import { PageBody } from "../../fill/page-body";
import { NoTable } from "../../fill/parts/no-table";
import { ownTables } from "../../fill/parts/own-tables";
import { usePageStyles } from "../../fill/parts/page-styles";
import { isProject } from "../../fill/parts/target-tables";
import { useWork } from "../../fill/parts/use-work";
import { useSettled } from "../../own-relations/use-settled";
import { Fold } from "../parts/fold";
import { MakeFoot } from "../parts/make-foot";
import { RemarkList } from "../parts/remark-list";
import { SheetLinks } from "../parts/sheet-links";
import { useLivePlan } from "../parts/use-live-plan";
import { useSummaryAbout } from "../parts/use-summary-about";
import { useSummaryRun } from "../parts/use-summary-run";
import { ProjectList } from "../project-summary/project-list";
import type { SummaryPageProps } from "../summary-page";

/** What is typed is worked out once nothing was typed for so many milliseconds. */
const SETTLE_MS = 300;

/** 部门整体支出绩效目标申报表, put together from the project tables; what could not be merged is told cell by cell. */
export function DepartmentPage({ session }: SummaryPageProps) {
  const page = usePageStyles();
  const work = useWork(session);
  const about = useSummaryAbout(session);
  const workbook = session.workbook();
  const tables = ownTables(workbook, work.state);
  const projects = tables.filter(isProject);
  const prefill = useMemo(() => prefillFrom(tables, workbook?.name), [tables, workbook]);
  const [typed, setTyped] = useState<{ readonly name?: string; readonly year?: string }>({});
  const run = useSummaryRun(session);
  const name = typed.name ?? prefill.texts.unit ?? "";
  const year = typed.year ?? prefill.texts.year ?? "";
  const isYear = year.trim() === "" || /^20\d\d$/.test(year.trim());
  const settledName = useSettled(name.trim(), SETTLE_MS);
  const settledYear = useSettled(isYear ? year.trim() : "", SETTLE_MS);
  const hasProjects = projects.length > 0;
  const request = useMemo((): SummaryRequest | undefined => {
    if (!hasProjects) return undefined;
    return {
      kind: "department",
      ...(settledName !== "" && { name: settledName }),
      ...(settledYear !== "" && { year: settledYear }),
    };
  }, [hasProjects, settledName, settledYear]);
  const live = useLivePlan(about, request);
  const isSettled = settledName === name.trim() && settledYear === year.trim();
  const planned = { value: live.value, isBusy: live.isBusy || !isSettled };

  return (
    <>
      <PageBody title="部门整体表">
        {!hasProjects ? (
          <NoTable isRead={about !== undefined} isWhole wanted="项目绩效目标表" />
        ) : (
          <>
            <p className={page.about}>
              由 {projects.length}{" "}
              张项目表归并出部门整体支出绩效目标申报表：任务和金额相加，同名同单位的数量相加，比率取最宽的，文字并一次。
            </p>
            <TextField
              label="部门"
              value={name}
              onChange={(text) => setTyped({ ...typed, name: text })}
              placeholder="部门（单位）名称"
              choices={prefill.units.length > 1 ? prefill.units : []}
            />
            <TextField
              label="年度"
              value={year}
              onChange={(text) => setTyped({ ...typed, year: text })}
              problem={isYear ? undefined : "年度写四位数字，如 2026"}
              placeholder="可不填，如 2026"
            />
            {run.sheets.length > 0 && <SheetLinks sheets={run.sheets} onJump={work.jump} />}
            {live.value && (
              <>
                <h2 className={page.heading}>
                  {live.value.remarks.length === 0
                    ? "都能归并"
                    : `不能自动归并或要核对的 ${live.value.remarks.length} 处`}
                </h2>
                <RemarkList remarks={live.value.remarks} onJump={work.jump} label="要核对的" />
              </>
            )}
            <Fold title="项目表" note={`${projects.length} 张`}>
              <ProjectList projects={projects} onJump={work.jump} />
            </Fold>
          </>
        )}
      </PageBody>
      <MakeFoot {...{ run, request, planned }}>生成部门整体表</MakeFoot>
    </>
  );
}
