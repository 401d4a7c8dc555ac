import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { longTable } from "../../../templates/long-table/long-table";
import type { FillPageProps } from "../fill-page";
import { useFormShelf } from "../forms/form-shelf";
import { projectForm } from "../new-project/project-forms";
import { prefillFrom } from "../new-project/prefill";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { useOffChoices } from "../parts/off-choices";
import { ownTables } from "../parts/own-tables";
import { usePageStyles } from "../parts/page-styles";
import { Segments } from "../../segments";
import { isProject, tableKey } from "../parts/target-tables";
import { useWork } from "../parts/use-work";
import { FromLong } from "./from-long";
import { tablesEdit, type LongLine } from "./plan-tables";
import { ToLong } from "./to-long";
import { useLongPlan } from "./use-long-plan";

/** Which way: project tables onto a long sheet, or a long sheet into project tables. */
type Way = "toLong" | "fromLong";

const WAYS = [
  ["toLong", "项目表 → 一行一指标"],
  ["fromLong", "一行一指标 → 项目表"],
] as const;

const NONE: readonly LongLine[] = [];

const useStyles = makeStyles({ ways: { margin: "2px 0 6px" } });

/** 一行一指标: project tables onto one long sheet, and back. */
export function LongTablePage({ session }: FillPageProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const work = useWork(session);
  const shelf = useFormShelf(session);
  const { off, turn } = useOffChoices();
  const [way, setWay] = useState<Way>("toLong");
  const [chosenForm, setForm] = useState<string>();
  const [said, setSaid] = useState("");
  const { report } = work.state;
  const workbook = session.workbook();
  const documents = ownTables(workbook, work.state);
  const projects = documents.filter(isProject);
  const prefill = prefillFrom(documents);
  const form = projectForm(chosenForm ?? prefill.form, shelf.forms);

  const planned = useLongPlan(way === "fromLong" ? workbook : undefined, documents, report, form);
  const { value: lines = NONE, isBusy } = planned;
  const tables = projects.filter((project) => !off.has(tableKey(project)));
  const rows = tables.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const made = lines.filter(({ key, gives }) => "sheet" in gives && !off.has(key));

  function turnTo(next: Way): void {
    setWay(next);
    setSaid("");
  }

  async function makeLong(): Promise<void> {
    const sheet = longTable(workbook?.sheets.map(({ name }) => name) ?? [], tables);
    const { name } = sheet.snapshot;
    const edit = { title: `生成“${name}”`, cells: [], added: [sheet] };
    if (!(await work.change(() => edit))) return setSaid("没有生成，原因见上面的提示。");
    setSaid(`已生成工作表“${name}”，${rows} 行，可以撤销。`);
    work.jump({ sheet: name, row: 0, col: 0 });
  }

  async function makeTables(): Promise<void> {
    if (!(await work.change(() => tablesEdit(made)))) return setSaid("没有新建，原因见上面的提示。");
    const pending = made.flatMap(({ gives }) => ("form" in gives ? gives.form.pending : []));
    setSaid(
      `已新建 ${made.length} 张表，可以撤销。${pending.length > 0 ? `待填 ${pending.length} 处。` : ""}`,
    );
    if (pending[0]) work.jump(pending[0].at);
  }

  const isLong = way === "toLong";
  const isIdle = isLong ? rows === 0 : made.length === 0 || isBusy;
  return (
    <div className={page.page}>
      <PageBody title="一行一指标">
        <div className={styles.ways}>
          <Segments label="方向" value={way} options={WAYS} onChange={turnTo} />
        </div>
        {isLong ? (
          <ToLong {...{ projects, off }} onTurn={turn} onJump={work.jump} />
        ) : isBusy && lines.length === 0 ? (
          <p className={page.note}>正在读一行一指标…</p>
        ) : (
          <FromLong
            {...{ lines, shelf, off }}
            form={form.id}
            onForm={setForm}
            onTurn={turn}
            onJump={work.jump}
          />
        )}
      </PageBody>
      <PageFoot said={said}>
        <Button
          className={page.button}
          size="small"
          appearance="primary"
          disabledFocusable={work.applying || isIdle}
          onClick={() => {
            if (!isIdle) void (isLong ? makeLong() : makeTables());
          }}
        >
          {isLong ? `生成长表（${rows} 行）` : `新建 ${made.length} 张表`}
        </Button>
      </PageFoot>
    </div>
  );
}
