import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fillSystem } from "../../../app/fill-system";
import type { FormSheet } from "../../../templates/form-sheet";
import { MadeTables, useStanding } from "../batch/made-tables";
import { TextField } from "../fields/text-field";
import type { FillPageProps } from "../fill-page";
import { prefillFrom } from "../new-project/prefill";
import { PageBody } from "../page-body";
import { PageFoot } from "../../page-foot";
import { ownTables } from "../parts/own-tables";
import { usePageStyles } from "../parts/page-styles";
import { useWork } from "../parts/use-work";
import { FORM_GROUPS, makeForms } from "./make-forms";
import { FormTicks } from "./form-ticks";

const NONE: readonly FormSheet[] = [];

/** 空白表: official forms with nothing in them but whose they are, each on a sheet of its own. */
export function EmptyFormPage({ session }: FillPageProps) {
  const styles = usePageStyles();
  const work = useWork(session);
  const { report } = work.state;
  const workbook = session.workbook();
  const tables = ownTables(workbook, work.state);
  const prefill = useMemo(() => prefillFrom(tables, workbook?.name), [tables, workbook]);
  const [typed, setTyped] = useState<{ readonly unit?: string; readonly year?: string }>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState(NONE);
  const [said, setSaid] = useState("");
  const standing = useStanding(made, workbook);
  const unit = (typed.unit ?? prefill.texts.unit ?? "").trim();
  const year = (typed.year ?? prefill.texts.year ?? "").normalize("NFKC").trim();
  const problem = year === "" || /^20\d\d$/.test(year) ? undefined : "年度写四位数字，如 2026";
  const forms = FORM_GROUPS.flatMap((group) => group.forms).filter(({ id }) => chosen.has(id));

  function choose(ids: readonly string[], isWanted: boolean): void {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isWanted) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  }

  async function create(): Promise<void> {
    if (work.applying || problem !== undefined || forms.length === 0) return;
    setSaid("");
    const planned: FormSheet[] = [];
    const isDone = await work.change(({ sheets }) => {
      const taken = sheets.map(({ name }) => name);
      const systemOf = ({ id }: { readonly id: string }) =>
        fillSystem(report, id, year === "" ? undefined : Number(year));
      planned.push(...makeForms(forms, taken, { unit, year, systemOf }));
      return { title: `新建 ${forms.length} 张空白表`, cells: [], added: planned.map(({ sheet }) => sheet) };
    });
    if (!isDone) return setSaid("没有新建，原因见上面的提示。");
    setMade(planned);
    setChosen(new Set());
    setSaid(`已新建 ${planned.length} 张空白表，可以撤销。`);
    const [first] = planned.flatMap(({ pending }) => pending);
    if (first) work.jump(first.at);
  }

  return (
    <>
      <PageBody title="空白表">
        {standing.length > 0 && (
          <>
            <h2 className={styles.heading}>刚建的表</h2>
            <MadeTables tables={standing} onJump={work.jump} />
          </>
        )}
        {FORM_GROUPS.map(({ name, forms: group }) => (
          <FormTicks key={name} name={name} forms={group} chosen={chosen} onChoose={choose} />
        ))}
        <h2 className={styles.heading}>填到表头</h2>
        <TextField
          label="单位"
          value={typed.unit ?? prefill.texts.unit ?? ""}
          onChange={(text) => setTyped({ ...typed, unit: text })}
          placeholder="可不填"
          choices={prefill.units.length > 1 ? prefill.units : []}
        />
        <TextField
          label="年度"
          value={typed.year ?? prefill.texts.year ?? ""}
          onChange={(text) => setTyped({ ...typed, year: text })}
          problem={problem}
          placeholder="可不填，如 2026"
        />
      </PageBody>
      <PageFoot said={said}>
        <Button
          className={styles.button}
          size="small"
          appearance="primary"
          disabledFocusable={work.applying || workbook === undefined || forms.length === 0}
          title={forms.length === 0 ? "先勾选要的表" : "每张表一个新工作表，可以撤销"}
          onClick={() => void create()}
        >
          {forms.length === 0 ? "新建" : `新建 ${forms.length} 张`}
        </Button>
      </PageFoot>
    </>
  );
}
