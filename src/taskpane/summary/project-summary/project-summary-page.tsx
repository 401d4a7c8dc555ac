import type { SummaryRequest } from "../../../app/summaries/summary-request";
import { PageBody } from "../../fill/page-body";
import { NoTable } from "../../fill/parts/no-table";
import { ownTables } from "../../fill/parts/own-tables";
import { usePageStyles } from "../../fill/parts/page-styles";
import { isProject } from "../../fill/parts/target-tables";
import { useWork } from "../../fill/parts/use-work";
import { Fold } from "../parts/fold";
import { MakeFoot } from "../parts/make-foot";
import { RemarkList } from "../parts/remark-list";
import { SheetLinks } from "../parts/sheet-links";
import { useLivePlan } from "../parts/use-live-plan";
import { useSummaryAbout } from "../parts/use-summary-about";
import { useSummaryRun } from "../parts/use-summary-run";
import type { SummaryPageProps } from "../summary-page";
import { ProjectList } from "./project-list";

const REQUEST: SummaryRequest = { kind: "project-summary" };

/** 项目绩效目标汇总表: one line a project, made of all project tables of the workbook. */
export function ProjectSummaryPage({ session }: SummaryPageProps) {
  const page = usePageStyles();
  const work = useWork(session);
  const about = useSummaryAbout(session);
  const workbook = session.workbook();
  const projects = ownTables(workbook, work.state).filter(isProject);
  const run = useSummaryRun(session);
  const request = projects.length > 0 ? REQUEST : undefined;
  const planned = useLivePlan(about, request);
  return (
    <>
      <PageBody title="项目汇总表">
        {projects.length === 0 ? (
          <NoTable isRead={about !== undefined} isWhole wanted="项目绩效目标表" />
        ) : (
          <>
            <p className={page.about}>
              一个项目一行：编码、名称、单位、预算数、财政和其他资金、支出计划、指标数、问题数，按单位合计，名称链到各项目的表。
            </p>
            {run.sheets.length > 0 && <SheetLinks sheets={run.sheets} onJump={work.jump} />}
            {planned.value && (
              <RemarkList remarks={planned.value.remarks} onJump={work.jump} label="要看的" />
            )}
            <Fold title="项目表" note={`${projects.length} 张`} isOpenAtFirst>
              <ProjectList projects={projects} onJump={work.jump} />
            </Fold>
          </>
        )}
      </PageBody>
      <MakeFoot {...{ run, request, planned }}>{`生成汇总表（${projects.length} 个项目）`}</MakeFoot>
    </>
  );
}
