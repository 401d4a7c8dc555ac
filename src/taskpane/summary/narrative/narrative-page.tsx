import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { SummaryRequest } from "../../../app/summaries/summary-request";
import { narrative, type NarrativeParagraph } from "../../../summaries/narrative/narrative";
import { PageBody } from "../../fill/page-body";
import { usePageStyles } from "../../fill/parts/page-styles";
import { useWork } from "../../fill/parts/use-work";
import { TextToCopy } from "../../text-to-copy";
import { useCopy } from "../../use-copy";
import { FilesField } from "../files/files-field";
import { readable, useUnitFiles } from "../files/use-unit-files";
import { Fold } from "../parts/fold";
import { MakeFoot } from "../parts/make-foot";
import { RemarkList } from "../parts/remark-list";
import { SheetLinks } from "../parts/sheet-links";
import { useLivePlan } from "../parts/use-live-plan";
import { useSummaryAbout } from "../parts/use-summary-about";
import { useSummaryRun } from "../parts/use-summary-run";
import type { SummaryPageProps } from "../summary-page";
import { ParagraphView } from "./paragraph-view";
import { tablesByYear, type TablesByYear } from "./years";

/** 情况说明: the paragraphs that publish a budget's figures, to be copied or put on a sheet. */
export function NarrativePage({ session }: SummaryPageProps) {
  const page = usePageStyles();
  const work = useWork(session);
  const about = useSummaryAbout(session);
  const workbook = session.workbook();
  const files = useUnitFiles(workbook?.name);
  const run = useSummaryRun(session);
  const { picked } = files;
  const lastFiles = useMemo(() => readable(picked), [picked]);
  const tables = useMemo(
    () => tablesByYear(about?.report.reading.documents ?? [], lastFiles),
    [about, lastFiles],
  );
  const { year, now, last } = tables;
  const written = useMemo(
    () => narrative(now, { last, ...(year !== undefined && { year }) }),
    [year, now, last],
  );
  const request = useMemo(
    (): SummaryRequest | undefined =>
      now.length === 0
        ? undefined
        : { kind: "narrative", last: lastFiles, ...(year !== undefined && { year }) },
    [now, lastFiles, year],
  );
  const planned = useLivePlan(about, request);
  const { paragraphs, remarks } = written;
  const whole = useCopy(wholeText(paragraphs), "复制全部");

  return (
    <>
      <PageBody title="情况说明">
        {now.length === 0 ? (
          <p className={about ? page.warning : page.note}>
            {about
              ? "这个工作簿里没有读到部门预算表。先打开有预算公开表（收支总表、支出总表……）的工作簿，或用“预算表汇总”生成。"
              : "正在读取工作簿…"}
          </p>
        ) : (
          <>
            <p className={page.about}>{aboutTables(tables)}</p>
            <FilesField files={files} wanted="上年的预算表" name="选择上年的文件…" isPrimary={false} />
            {run.sheets.length > 0 && <SheetLinks sheets={run.sheets} onJump={work.jump} />}
            {remarks.length > 0 && (
              <Fold
                title="要看的"
                note={`${remarks.length} 条`}
                isWarning={remarks.some(({ weight }) => weight === "problem")}
                isOpenAtFirst
              >
                <RemarkList remarks={remarks} onJump={work.jump} label="要看的" />
              </Fold>
            )}
            {paragraphs.map((paragraph) => (
              <ParagraphView
                key={paragraph.title + paragraph.text}
                paragraph={paragraph}
                onJump={work.jump}
              />
            ))}
            {whole.refused && <TextToCopy label="情况说明全文" text={wholeText(paragraphs)} />}
          </>
        )}
      </PageBody>
      <MakeFoot
        {...{ run, request, planned }}
        beside={
          paragraphs.length > 0 && (
            <Button className={page.light} size="small" onClick={whole.copy}>
              {whole.label}
            </Button>
          )
        }
      >
        写到工作表
      </MakeFoot>
    </>
  );
}

function aboutTables({ year, now, last }: TablesByYear): string {
  const of = (count: number, name: string): string => `${name}的 ${count} 张表`;
  const these = of(now.length, year === undefined ? "本工作簿" : `${year}年`);
  if (last.length > 0) return `按${these}写，与${of(last.length, "上年")}比较。`;
  return `按${these}写。要写增减情况的，选上年的工作簿；没有上年的表就不写。`;
}

function wholeText(paragraphs: readonly NarrativeParagraph[]): string {
  return paragraphs.map(({ title, text }) => `${title}\n${text}`).join("\n\n");
}
