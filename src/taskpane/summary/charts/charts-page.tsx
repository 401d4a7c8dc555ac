import { mergeClasses } from "@fluentui/react-components";
import { PageBody } from "../../fill/page-body";
import { usePageStyles } from "../../fill/parts/page-styles";
import { MadeSummary } from "../parts/made-summary";
import { NotMade } from "../parts/not-made";
import { SummaryFoot } from "../parts/summary-foot";
import { useOffer } from "../parts/use-offers";
import { useSummaryAbout } from "../parts/use-summary-about";
import { useSummaryRun } from "../parts/use-summary-run";
import type { SummaryPageProps } from "../summary-page";

const TITLE = "图表";

/** 图表: a sheet with charts of what the tables of the workbook say. */
export function ChartsPage({ session, onBack }: SummaryPageProps) {
  const page = usePageStyles();
  const run = useSummaryRun(session);
  const about = useSummaryAbout(session);
  const offer = useOffer(about, "charts");
  if (run.sheets.length > 0 && !run.progress) return <MadeSummary title={TITLE} run={run} onBack={onBack} />;
  return (
    <>
      <PageBody title={TITLE}>
        <p className={page.about}>
          在一张新工作表上画支出结构（按功能科目）、项目支出前十和按月支出计划；没有数据的图不画，并说明缺什么。
        </p>
        {offer && offer.from !== "" && <p className={page.note}>来源：{offer.from}</p>}
        {offer?.missing !== undefined && (
          <p className={mergeClasses(page.note, page.warning)}>{offer.missing}</p>
        )}
        <NotMade run={run} onJump={run.jump} />
      </PageBody>
      <SummaryFoot
        run={run}
        label="生成图表"
        because={offer?.missing}
        onMake={() => void run.start({ kind: "charts" })}
      />
    </>
  );
}
