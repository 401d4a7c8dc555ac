import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { inSlices } from "../../../app/in-slices";
import type { Scope } from "../../audit/scope";
import { ScopeSwitch } from "../../audit/scope-switch";
import type { FillPageProps } from "../fill-page";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { ChoiceGroups } from "../parts/choice-groups";
import { NoTable } from "../parts/no-table";
import { useOffChoices } from "../parts/off-choices";
import { ownTables } from "../parts/own-tables";
import { usePageStyles } from "../parts/page-styles";
import { useTablesInScope } from "../parts/use-tables-in-scope";
import { useWork } from "../parts/use-work";
import { choiceKey, completeAll, completionChoices, type LackingTable } from "./plan-complete";
import { useCompletions } from "./use-completions";
import { WaitingLines } from "./waiting-lines";

const NONE: readonly LackingTable[] = [];

/** 补齐: what tables lack and follows from what they say, to be filled in; and what only the user can fill in. */
export function CompletePage({ session }: FillPageProps) {
  const page = usePageStyles();
  const work = useWork(session);
  const [scope, setScope] = useState<Scope>("table");
  const [said, setSaid] = useState("");
  const { off, turn } = useOffChoices();
  const { report, selection } = work.state;
  const workbook = session.workbook();
  const documents = ownTables(workbook, work.state);
  const tables = useTablesInScope(documents, scope, selection);
  const system = report?.profile.system;
  const { value: lacking = NONE, isBusy } = useCompletions(workbook, tables, documents, system);
  const isChosen = (key: string): boolean => !off.has(key);
  const count = lacking.reduce(
    (sum, { key, fillable }) => sum + fillable.filter(({ id }) => isChosen(choiceKey(key, id))).length,
    0,
  );
  const isIdle = work.applying || isBusy || count === 0;

  async function complete(): Promise<void> {
    if (isIdle || !system) return;
    setSaid("正在补齐…");
    const edit = await inSlices(completeAll(lacking, isChosen, system));
    const done = await work.change(() => edit);
    setSaid(done ? `已补齐 ${count} 处，可以撤销。` : "有的没有补上，原因见上面的提示。");
  }

  return (
    <div className={page.page}>
      <PageBody title="补齐">
        <ScopeSwitch scope={scope} onChange={setScope} />
        {tables.length === 0 && (
          <NoTable isRead={report !== undefined} isWhole={scope === "workbook"} wanted="绩效目标表" />
        )}
        {isBusy && lacking.length === 0 && tables.length > 0 && <p className={page.note}>正在看缺什么…</p>}
        {!isBusy && lacking.length === 0 && tables.length > 0 && (
          <p className={page.note}>
            {tables.length === 1 ? "这张表" : `${tables.length} 张表`}不缺必设的二级指标、表头项目和支出计划。
          </p>
        )}
        <ChoiceGroups
          groups={lacking.map((table) => ({
            key: table.key,
            title: table.title,
            choices: completionChoices(table),
            ...(table.waiting.length > 0 && { note: `待填 ${table.waiting.length}` }),
          }))}
          off={off}
          onToggle={turn}
          onJump={work.jump}
          below={(key) => (
            <WaitingLines
              waiting={lacking.find((table) => table.key === key)?.waiting ?? []}
              onJump={work.jump}
            />
          )}
        />
      </PageBody>
      <PageFoot said={said}>
        <Button
          className={page.button}
          size="small"
          appearance="primary"
          disabledFocusable={isIdle}
          onClick={() => void complete()}
        >
          {count > 0 ? `补齐 ${count} 处` : "补齐"}
        </Button>
      </PageFoot>
    </div>
  );
}
