import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { planRefresh, type RefreshedSheet } from "../../../app/summaries/plan-refresh";
import type { SummaryAbout } from "../../../app/summaries/summary-request";
import { isEmptyEdit } from "../../../sheet/edit";
import { PageBody } from "../../fill/page-body";
import { useOffChoices } from "../../fill/parts/off-choices";
import { usePageStyles } from "../../fill/parts/page-styles";
import { useSliced } from "../../fill/parts/use-sliced";
import { useWork } from "../../fill/parts/use-work";
import { ProgressFoot } from "../../jobs/progress-foot";
import { useLongWork } from "../../jobs/use-long-work";
import { PageFoot } from "../../page-foot";
import { toggled } from "../../toggled";
import { readable, useUnitFiles } from "../files/use-unit-files";
import { RemarkList } from "../parts/remark-list";
import { useSummaryAbout } from "../parts/use-summary-about";
import type { SummaryPageProps } from "../summary-page";
import { changeWords, isChanged } from "./change-words";
import { RefreshAbout } from "./refresh-about";
import { RefreshSources } from "./refresh-sources";
import { RefreshSheet } from "./refresh-sheet";

const NONE: readonly RefreshedSheet[] = [];

/** So few sheets are opened by themselves. */
const OPEN_AT_ONCE = 1;

/** 重新汇总: made sheets brought up to date in place, after a look at what changes. */
export function RefreshPage({ session }: SummaryPageProps) {
  const page = usePageStyles();
  const about = useSummaryAbout(session);
  const work = useWork(session);
  const files = useUnitFiles(about?.workbook.name);
  const picked = useMemo(() => readable(files.picked), [files.picked]);
  const planOf = useCallback((now: SummaryAbout) => planRefresh(now, undefined, { files: picked }), [picked]);
  const { value: plan, isBusy } = useSliced(planOf, about);
  const { progress, cancel, start } = useLongWork();
  const { off, turn } = useOffChoices();
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const able = (plan?.sheets ?? NONE).filter(({ because }) => because === undefined);
  const shown = able.filter((sheet) => changeWords(sheet) !== "");
  const chosen = shown.filter(
    (sheet) => !off.has(sheet.sheet) && (isChanged(sheet) || over.has(sheet.sheet)),
  );
  const isIdle = work.applying || isBusy || files.progress !== undefined || chosen.length === 0;

  async function apply(): Promise<void> {
    if (isIdle || !about) return;
    setSaid("");
    const names = chosen.map(({ sheet }) => sheet);
    const planned = await start((onProgress) =>
      planRefresh({ ...about, onProgress }, names, {
        files: picked,
        overwrite: ({ sheet }) => over.has(sheet),
      }),
    );
    if (!planned) return setSaid("已取消，工作簿没有改动。");
    const { edit } = planned.value;
    if (isEmptyEdit(edit)) return setSaid("没有要改的：您改过的都留着。");
    const isDone = await work.change(() => edit);
    setSaid(isDone ? `已更新 ${names.length} 张表，可以撤销。` : "有的没有更新，原因见上面的提示。");
  }

  return (
    <>
      <PageBody title="重新汇总">
        <RefreshAbout plan={plan} isRead={about !== undefined} changed={able.filter(isChanged).length} />
        {plan && <RefreshSources sheets={plan.sheets} files={files} />}
        {plan && <RemarkList remarks={plan.remarks} onJump={work.jump} label="要注意的" />}
        {shown.map((sheet) => (
          <RefreshSheet
            key={sheet.sheet}
            sheet={sheet}
            isOn={!off.has(sheet.sheet)}
            isOpenAtFirst={shown.length <= OPEN_AT_ONCE}
            onTurn={(isOn) => turn([sheet.sheet], isOn)}
            isOver={over.has(sheet.sheet)}
            onOver={() => setOver(toggled(over, sheet.sheet))}
            onJump={work.jump}
          />
        ))}
        {shown.length > 0 && able.length > shown.length && (
          <p className={page.muted}>
            没有变化：
            {able
              .filter((sheet) => !shown.includes(sheet))
              .map(({ sheet }) => sheet)
              .join("、")}
          </p>
        )}
      </PageBody>
      {progress ? (
        <ProgressFoot doing="重新汇总" progress={progress} onCancel={cancel} />
      ) : (
        <PageFoot said={said}>
          <Button
            className={page.button}
            size="small"
            appearance="primary"
            disabledFocusable={isIdle}
            title={chosen.length === 0 ? "没有要更新的表" : "只改有变化的格，可以撤销"}
            onClick={() => void apply()}
          >
            {chosen.length === 0 ? "应用" : `应用到 ${chosen.length} 张表`}
          </Button>
        </PageFoot>
      )}
    </>
  );
}
