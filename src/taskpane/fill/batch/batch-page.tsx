import { useMemo, useState } from "react";
import { fillSystem } from "../../../app/fill-system";
import type { FormSheet } from "../../../templates/form-sheet";
import { keysOf } from "../../../templates/form-keys";
import { newProjectList, readProjectLists } from "../../../templates/project-list/read-lists";
import { TextField } from "../fields/text-field";
import type { FillPageProps } from "../fill-page";
import { FormField } from "../forms/form-field";
import { useFormShelf } from "../forms/form-shelf";
import { OwnForms } from "../forms/own-forms";
import { prefillFrom } from "../new-project/prefill";
import { projectForm } from "../new-project/project-forms";
import { PageBody } from "../page-body";
import { ownTables } from "../parts/own-tables";
import { usePageStyles } from "../parts/page-styles";
import { useWork } from "../parts/use-work";
import { useWholeLibrary } from "../whole-library";
import { BatchFoot } from "./batch-foot";
import { ListsFound } from "./lists-found";
import { MadeTables, useStanding } from "./made-tables";
import { TrialLines } from "./trial-lines";
import { useTrial } from "./use-trial";

const NONE: readonly FormSheet[] = [];

/** 批量新建: one table for every line of the workbook's 项目清单, tried before it is made. */
export function BatchPage({ session }: FillPageProps) {
  const styles = usePageStyles();
  const work = useWork(session);
  const shelf = useFormShelf(session);
  const { report } = work.state;
  const workbook = session.workbook();
  const tables = ownTables(workbook, work.state);
  const prefill = useMemo(() => prefillFrom(tables, workbook?.name), [tables, workbook]);
  const [formId, setFormId] = useState<string>();
  const [typedYear, setYear] = useState<string>();
  const [made, setMade] = useState(NONE);
  const [said, setSaid] = useState("");
  const form = projectForm(formId ?? prefill.form, shelf.forms);
  const year = typedYear ?? prefill.texts.year ?? "";
  const isYear = /^20\d\d$/.test(year);
  const library = useWholeLibrary(workbook);
  const trying = useTrial();
  const standing = useStanding(made, workbook);
  const lists = useMemo(() => (workbook ? readProjectLists(workbook, tables) : []), [workbook, tables]);
  const count = lists.reduce((sum, { lines }) => sum + lines.length, 0);
  const { trial } = trying;
  const isStale =
    trial !== undefined &&
    (trial.workbook !== workbook ||
      trial.about.form !== form ||
      trial.about.year !== (isYear ? year : undefined));
  const isDone = standing.length > 0;

  async function newList(): Promise<void> {
    const names: string[] = [];
    const isAdded = await work.change((now) => {
      const list = newProjectList(now);
      names.push(list.snapshot.name);
      return { title: "新建项目清单", cells: [], added: [list] };
    });
    const [sheet] = names;
    if (!isAdded || sheet === undefined) return setSaid("没有新建清单，原因见上面的提示。");
    setSaid(`已新建“${sheet}”工作表，一行写一个项目，填好再回来试算。`);
    work.jump({ sheet, row: 2, col: 0 });
  }

  async function tryOut(): Promise<void> {
    if (!workbook) return;
    setSaid("");
    setMade(NONE);
    const system = fillSystem(report, form.id, isYear ? Number(year) : undefined);
    await trying.start(workbook, { form, system, library, ...(isYear && { year }) });
  }

  async function make(): Promise<void> {
    if (!trial || work.applying) return;
    setSaid("");
    const { plan } = trial;
    if (!(await work.change(() => plan.edit))) return setSaid("没有生成，原因见上面的提示；清单没有动。");
    const forms = plan.lines.flatMap(({ gives }) => ("form" in gives ? [gives.form] : []));
    setMade(forms);
    setSaid(`已生成 ${forms.length} 张表，可以撤销。`);
    const first = forms.flatMap(({ pending }) => pending)[0];
    if (first) work.jump(first.at);
  }

  return (
    <>
      <PageBody title="批量新建">
        <ListsFound lists={lists} onJump={work.jump} />
        {!isDone && lists.length > 0 && (
          <>
            <FormField shelf={shelf} value={form.id} onChange={setFormId} />
            <OwnForms session={session} shelf={shelf} form={form} onChoose={setFormId} />
            {keysOf(form).has("year") && (
              <TextField
                label="年度"
                value={year}
                onChange={setYear}
                problem={year === "" || isYear ? undefined : "年度写四位数字，如 2026"}
                hint="清单里没有写年度的，用这个"
              />
            )}
          </>
        )}
        {!isDone && trial && !trying.progress && (
          <>
            <h2 className={styles.heading}>
              {summaryOf(trial.plan.lines.map(({ gives }) => "sheet" in gives))}
            </h2>
            {trial.plan.remarks.map((remark) => (
              <p key={remark} className={styles.note}>
                {remark}
              </p>
            ))}
            <TrialLines lines={trial.plan.lines} onJump={work.jump} />
          </>
        )}
        {isDone && (
          <>
            <h2 className={styles.heading}>
              新建的 {standing.length} 张表，待填{" "}
              {standing.reduce((sum, { pending }) => sum + pending.length, 0)} 处
            </h2>
            <MadeTables tables={standing} onJump={work.jump} />
          </>
        )}
      </PageBody>
      <BatchFoot
        said={isStale && !isDone && said === "" ? "试算以后有改动，请重新试算。" : said}
        trying={trying}
        hasList={lists.length > 0}
        count={count}
        isStale={isStale}
        isDone={isDone}
        applying={work.applying}
        onNewList={() => void newList()}
        onTry={() => void tryOut()}
        onMake={() => void make()}
      />
    </>
  );
}

function summaryOf(made: readonly boolean[]): string {
  const count = made.filter(Boolean).length;
  const none = made.length - count;
  return none === 0 ? `可建 ${count} 张` : `可建 ${count} 张，${none} 行不能`;
}
