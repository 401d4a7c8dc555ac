import type { SummaryAbout, SummaryKind, SummaryOffer } from "../../../app/summaries/summary-request";
import { madeSheets } from "../../../summaries/made/made-sheets";
import type { ListedJob } from "../../jobs/job-list";
import { SUMMARY_JOBS, type SummaryJob } from "../jobs";

/** The jobs with what of this workbook each would work on, or what is missing. */
export function listedJobs(
  about: SummaryAbout | undefined,
  offers: readonly SummaryOffer[],
): readonly ListedJob<SummaryJob>[] {
  return SUMMARY_JOBS.map((job) => ({ ...job, ...(about && factOf(job.id, about, offers)) }));
}

type Fact = Pick<ListedJob<SummaryJob>, "fact" | "isMissing">;

function factOf(job: SummaryJob, { workbook, report }: SummaryAbout, offers: readonly SummaryOffer[]): Fact {
  const { documents, ledgers } = report.reading;
  const tables = documents.filter(({ kind }) => kind === "BudgetTable").length;
  switch (job) {
    case "trace":
      if (ledgers.length === 0) return missing("工作簿里还没有预算明细");
      return tables === 0 ? missing("工作簿里还没有预算表") : {};
    case "check-text":
      return documents.length === 0 ? missing("工作簿里还没有可以核对的表") : {};
    case "refresh": {
      const { length } = madeSheets(workbook).filter(({ isThere }) => isThere);
      return length === 0 ? missing("还没有生成过汇总表") : { fact: `${length} 张表` };
    }
    default:
      return offered(offers.find(({ kind }) => kind === (job satisfies SummaryKind)));
  }
}

function offered(offer: SummaryOffer | undefined): Fact {
  if (!offer) return {};
  if (offer.missing !== undefined) return missing(offer.missing);
  return offer.from === "" ? {} : { fact: offer.from };
}

function missing(fact: string): Fact {
  return { fact, isMissing: true };
}
