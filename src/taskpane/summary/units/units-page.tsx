import { useEffect, useMemo, useRef, useState } from "react";
import { ownFile } from "../../../app/summaries/own-file";
import { PageBody } from "../../fill/page-body";
import { usePageStyles } from "../../fill/parts/page-styles";
import { Tick } from "../../fill/parts/tick";
import { useWork } from "../../fill/parts/use-work";
import { FilesField } from "../files/files-field";
import { foundIn } from "../files/picked-list";
import { readable, useUnitFiles } from "../files/use-unit-files";
import { MadeSummary } from "../parts/made-summary";
import { useSummaryAbout } from "../parts/use-summary-about";
import { useSummaryRun } from "../parts/use-summary-run";
import type { SummaryPageProps } from "../summary-page";
import { DryRunView } from "./dry-run-view";
import { UnitsFoot } from "./units-foot";
import { FIRST_OPTIONS, UnitsOptionFields, yearProblem } from "./units-options";
import { useDryRun, type UnitsRequest } from "./use-dry-run";

/** 多单位汇总: the same tables of several units put together into the department's, tried before anything is written. */
export function UnitsPage({ session, onBack }: SummaryPageProps) {
  const page = usePageStyles();
  const work = useWork(session);
  const about = useSummaryAbout(session);
  const workbook = session.workbook();
  const files = useUnitFiles(workbook?.name);
  const [isOwnIn, setOwnIn] = useState(true);
  const [options, setOptions] = useState(FIRST_OPTIONS);
  const run = useSummaryRun(session);
  const trying = useDryRun();
  const result = useRef<HTMLDivElement>(null);

  const own = useMemo(() => about && ownFile(about), [about]);
  const ownHas = own && foundIn(own);
  const request = useMemo((): UnitsRequest => {
    const picked = readable(files.picked);
    const [department, year] = [options.department.trim(), options.year.trim()];
    return {
      kind: "units",
      files: isOwnIn && own && ownHas !== undefined ? [own, ...picked] : picked,
      origin: options.origin,
      ...(department !== "" && { department }),
      ...(year !== "" && { year }),
    };
  }, [files.picked, options, isOwnIn, own, ownHas]);

  const { last } = trying;
  const isStale = last !== undefined && (last.request !== request || last.about !== about);
  const isDone = run.sheets.length > 0;
  const isYear = yearProblem(options.year.trim()) === undefined;

  useEffect(() => {
    if (last) result.current?.querySelector<HTMLElement>("[data-result]")?.focus();
  }, [last]);

  async function tryOut(): Promise<void> {
    if (!about) return;
    run.clear();
    await trying.tryOut(about, request);
  }

  if (isDone) return <MadeSummary title="多单位汇总" run={run} onBack={onBack} />;
  return (
    <>
      <PageBody title="多单位汇总">
        <p className={page.about}>
          选各单位的工作簿，同一种部门预算表（或预算明细）按科目编码合成部门的表。文件只在本机读，先试算，看过再写。
        </p>
        <FilesField files={files} wanted="各单位的工作簿" isPrimary={request.files.length === 0} />
        {ownHas !== undefined && (
          <Tick checked={isOwnIn} onChange={setOwnIn}>
            本工作簿也算在内 <span className={page.muted}>{ownHas}</span>
          </Tick>
        )}
        {request.files.length > 0 && <UnitsOptionFields options={options} onChange={setOptions} />}
        {last && !trying.progress && (
          <div ref={result}>
            <DryRunView plan={last.plan} workbook={last.about.workbook} onJump={work.jump} />
          </div>
        )}
      </PageBody>
      <UnitsFoot
        said={isStale && run.said === "" ? "试算以后有改动，请重新试算。" : run.said}
        trying={trying}
        run={run}
        hasFiles={request.files.length > 0 && isYear && about !== undefined}
        isReady={last !== undefined && !isStale}
        disabled={run.isWaiting || files.progress !== undefined}
        onTry={() => void tryOut()}
        onMake={() => void run.start(request)}
      />
    </>
  );
}
