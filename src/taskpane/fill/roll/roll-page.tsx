import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { budgetYear } from "../../../app/choose-profile";
import { inSlices } from "../../../app/in-slices";
import { cellKey } from "../../../sheet/address";
import { rollEdit } from "../../../templates/roll/roll-edit";
import type { RollChange } from "../../../templates/roll/roll-plan";
import { ScopeSwitch } from "../../audit/scope-switch";
import type { Scope } from "../../audit/scope";
import type { FillPageProps } from "../fill-page";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { ChoiceGroups } from "../parts/choice-groups";
import { NoTable } from "../parts/no-table";
import { useOffChoices } from "../parts/off-choices";
import { ownTables } from "../parts/own-tables";
import { usePageStyles } from "../parts/page-styles";
import { Segments } from "../../segments";
import { useTablesInScope } from "../parts/use-tables-in-scope";
import { useWork } from "../parts/use-work";
import { LeftLines } from "./left-lines";
import { rollAnew, rollChoices, sheetKey, type RollTable } from "./plan-roll";
import { useRollPlan } from "./use-roll-plan";
import { YearFields, yearTyped } from "./year-fields";

/** Where the new year's tables come to stand. */
type Where = "anew" | "inPlace";

const WHERE = [
  ["anew", "另建新表"],
  ["inPlace", "在原表上改"],
] as const;

const NONE: readonly RollTable[] = [];

const useStyles = makeStyles({
  asked: { display: "flex", flexWrap: "wrap", gap: "6px 10px", alignItems: "center" },
});

/** 滚动到新年度: every change of last year's tables, to be confirmed. */
export function RollPage({ session }: FillPageProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const work = useWork(session);
  const [scope, setScope] = useState<Scope>("table");
  const [where, setWhere] = useState<Where>("anew");
  const [typedFrom, setFrom] = useState<string>();
  const [typedTo, setTo] = useState<string>();
  const [said, setSaid] = useState("");
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const { report, selection } = work.state;
  const workbook = session.workbook();
  const tables = useTablesInScope(ownTables(workbook, work.state), scope, selection);
  const guessed = budgetYear(tables, workbook?.name ?? "");
  const fromText = typedFrom ?? (guessed === undefined ? "" : String(guessed));
  const from = yearTyped(fromText);
  const toText = typedTo ?? (from === undefined ? "" : String(from + 1));
  const to = yearTyped(toText);
  const { value: planned = NONE, isBusy } = useRollPlan(workbook, tables, from, to);
  const { off, turn } = useOffChoices(
    planned.flatMap(({ changes }) => changes.flatMap(({ at, isOn }) => (isOn ? [] : [cellKey(at)]))),
  );
  const isChosen = ({ at }: RollChange): boolean => !off.has(cellKey(at));
  const chosen = planned.flatMap(({ changes }) => changes.filter(isChosen));
  const made = planned.filter((table) => !off.has(sheetKey(table)));
  const isAnew = where === "anew";
  const isIdle = work.applying || isBusy || (isAnew ? made : chosen).length === 0;

  async function roll(): Promise<void> {
    if (isIdle || from === undefined || to === undefined || !report) return;
    const years = { from, to };
    setRemarks([]);
    setSaid(isAnew ? `正在新建 ${made.length} 张表…` : "正在改…");
    if (!isAnew) {
      const done = await work.change(() => rollEdit(chosen, years));
      return setSaid(
        done ? `已改 ${chosen.length} 处到 ${to} 年度，可以撤销。` : "有的没有改，原因见上面的提示。",
      );
    }
    const taken = workbook?.sheets.map(({ name }) => name) ?? [];
    const rolled = await inSlices(rollAnew(made, isChosen, { years, system: report.profile.system, taken }));
    setRemarks(rolled.remarks);
    const { length } = rolled.edit.added ?? [];
    if (length === 0) return setSaid("没有新建，原因见上面。");
    if (!(await work.change(() => rolled.edit))) return setSaid("没有新建，原因见上面的提示。");
    const { pending } = rolled;
    setSaid(
      `已新建 ${length} 张 ${to} 年度的表，可以撤销。${pending[0] ? `待填 ${pending.length} 处。` : ""}`,
    );
    const [first] = rolled.edit.added ?? [];
    if (first) work.jump(pending[0]?.at ?? { sheet: first.snapshot.name, row: 0, col: 0 });
  }

  return (
    <div className={page.page}>
      <PageBody title="滚动到新年度">
        <div className={styles.asked}>
          <ScopeSwitch scope={scope} onChange={setScope} />
          <Segments label="写到哪里" value={where} options={WHERE} onChange={setWhere} />
          <YearFields
            from={fromText}
            to={toText}
            problem={yearProblem(fromText, toText)}
            onFrom={setFrom}
            onTo={setTo}
          />
        </div>
        {tables.length === 0 && (
          <NoTable isRead={report !== undefined} isWhole={scope === "workbook"} wanted="绩效目标表" />
        )}
        {remarks.map((remark) => (
          <p key={remark} className={page.warning}>
            {remark}
          </p>
        ))}
        {isBusy && planned.length === 0 && <p className={page.note}>正在找要改的地方…</p>}
        {!isBusy && planned.length > 0 && planned.every(({ changes }) => changes.length === 0) && (
          <p className={page.note}>
            没有写着 {fromText} 年的地方要改{isAnew ? "，另建的表和原来的一样" : ""}。
          </p>
        )}
        <ChoiceGroups
          groups={planned.map((table) => ({
            key: table.key,
            title: table.title,
            choices: rollChoices(table, { from: from ?? 0, to: to ?? 0 }, isAnew),
          }))}
          off={off}
          onToggle={turn}
          onJump={work.jump}
          below={(key) => (
            <LeftLines left={planned.find((table) => table.key === key)?.left ?? []} onJump={work.jump} />
          )}
        />
      </PageBody>
      <PageFoot said={said}>
        <Button
          className={page.button}
          size="small"
          appearance="primary"
          disabledFocusable={isIdle}
          onClick={() => void roll()}
        >
          {isAnew ? `另建 ${made.length} 张 ${toText} 年度的表` : `改 ${chosen.length} 处`}
        </Button>
      </PageFoot>
    </div>
  );
}

function yearProblem(from: string, to: string): string | undefined {
  if (yearTyped(from) === undefined) return "原年度请写四位数字，如 2023。";
  if (yearTyped(to) === undefined) return "新年度请写四位数字，如 2024。";
  return yearTyped(from) === yearTyped(to) ? "新年度和原年度相同，没有可滚动的。" : undefined;
}
