import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FormSheet } from "../../../templates/form-sheet";
import { newProject } from "../../../templates/new-project";
import { freeSheetName } from "../../../templates/sheet-name";
import { useSettled } from "../../own-relations/use-settled";
import type { FillPageProps } from "../fill-page";
import { FormField } from "../forms/form-field";
import { useFormShelf } from "../forms/form-shelf";
import { OwnForms } from "../forms/own-forms";
import { stillPending } from "../made-sheets";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { ownTables } from "../parts/own-tables";
import { usePageStyles } from "../parts/page-styles";
import { useWork } from "../parts/use-work";
import { useWholeLibrary } from "../whole-library";
import { offeredIndicators, tickedIndicators, type OfferedIndicator, type Ticks } from "./indicator-choice";
import { IndicatorTicks } from "./indicator-ticks";
import { MadeTable } from "./made-table";
import { ProjectFields } from "./project-fields";
import { useEntry } from "./use-entry";

/** Nothing is worked out while someone is typing. */
const QUIET = 300;
const NO_TICKS: Ticks = { without: new Set(), added: new Set() };

/** 新建项目表: what a new table is to say, and once it is made, what is left to fill in. */
export function NewProjectPage({ session, onBack }: FillPageProps) {
  const styles = usePageStyles();
  const work = useWork(session);
  const shelf = useFormShelf(session);
  const { report } = work.state;
  const workbook = session.workbook();
  const tables = ownTables(workbook, work.state);
  const entry = useEntry(report, tables, shelf.forms);
  const { draft, problems, form, system } = entry;
  const [ticks, setTicks] = useState(NO_TICKS);
  const [refusals, setRefusals] = useState(0);
  const [made, setMade] = useState<FormSheet>();
  const [said, setSaid] = useState("");
  const fields = useRef<HTMLDivElement>(null);

  const settled = useSettled(draft, QUIET);
  const library = useWholeLibrary(workbook);
  const offer = useCallback(
    (about: typeof draft) => offeredIndicators({ ...about, indicators: [] }, system, library, ticks),
    [system, library, ticks],
  );
  const offered = useMemo(() => offer(settled), [offer, settled]);
  const others = offered.filter(({ id }) => id !== undefined);
  const ticked = offered.filter(({ isTicked }) => isTicked).length;
  const sheetName =
    workbook &&
    freeSheetName(
      workbook.sheets.map(({ name }) => name),
      draft.name,
    );

  useEffect(() => {
    if (refusals > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  function tick({ key, id, isTicked }: OfferedIndicator, wanted: boolean): void {
    if (wanted === isTicked) return;
    if (id === undefined) setTicks({ ...ticks, without: put(ticks.without, key, !wanted) });
    else setTicks({ ...ticks, added: put(ticks.added, id, wanted) });
  }

  async function create(): Promise<void> {
    if (work.applying) return;
    setSaid("");
    if (Object.keys(problems).length > 0) return setRefusals(refusals + 1);
    const planned: FormSheet[] = [];
    const isDone = await work.change(({ sheets }) => {
      const name = freeSheetName(
        sheets.map((sheet) => sheet.name),
        draft.name,
      );
      const indicators = tickedIndicators(offer(draft), system);
      const table = newProject(
        form,
        { ...draft, indicators },
        { name, system, ...(draft.year !== undefined && { year: draft.year }) },
      );
      planned.push(table);
      return { title: `新建项目表“${name}”`, cells: [], added: [table.sheet] };
    });
    const [table] = planned;
    if (!isDone || !table) return setSaid("没有新建，原因见上面的提示；填的内容还在。");
    setMade(table);
    setRefusals(0);
    work.jump(table.pending[0]?.at ?? { sheet: table.sheet.snapshot.name, row: 0, col: 0 });
  }

  function next(): void {
    setMade(undefined);
    setTicks(NO_TICKS);
    entry.next();
  }

  const pending = made && workbook && stillPending(made, workbook);
  if (made && pending) {
    return <MadeTable made={made} pending={pending} onJump={work.jump} onNext={next} onBack={onBack} />;
  }
  return (
    <>
      <PageBody title="新建项目表">
        <div ref={fields}>
          <FormField shelf={shelf} value={form.id} onChange={(id) => entry.choose({ form: id })} />
          <OwnForms
            session={session}
            shelf={shelf}
            form={form}
            onChoose={(id) => entry.choose({ form: id })}
          />
          <ProjectFields entry={entry} isRefused={refusals > 0} />
        </div>
        <h2 className={styles.heading}>指标（已选 {ticked} 条）</h2>
        <IndicatorTicks label="指标" offered={offered.filter(({ id }) => id === undefined)} onTick={tick} />
        {others.length > 0 && (
          <>
            <h3 className={styles.heading}>还可以选</h3>
            <IndicatorTicks label="还可以选的指标" offered={others} onTick={tick} />
          </>
        )}
      </PageBody>
      <PageFoot
        said={
          said !== "" || draft.name === "" || sheetName === undefined || sheetName === draft.name
            ? said
            : `工作表将叫“${sheetName}”`
        }
      >
        <Button
          className={styles.button}
          size="small"
          appearance="primary"
          disabledFocusable={work.applying || workbook === undefined}
          onClick={() => void create()}
        >
          新建
        </Button>
      </PageFoot>
    </>
  );
}

function put(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
