import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../../../app/session";
import type { Form } from "../../../forms/description";
import { formJson } from "../../../forms/own-form/form-json";
import { formOfTable } from "../../../forms/own-form/form-of-table";
import { parseForm } from "../../../forms/own-form/parse-form";
import { documentTitle, type ProjectTarget } from "../../../model/documents";
import type { Problem } from "../../../sheet/result";
import type { SheetSnapshot } from "../../../sheet/snapshot";
import { saveText } from "../../audit/save-text";
import { FileButton } from "../../file-button";
import { ProblemLine } from "../../problem-line";
import { usePageStyles } from "../parts/page-styles";
import { ownTables } from "../parts/own-tables";
import { isProject, tableHere } from "../parts/target-tables";
import type { FormShelf } from "./form-shelf";

/** Larger files are none of ours: a form takes some thousand bytes. */
const MOST_BYTES = 1024 * 1024;

/** A project table that a form can be taken from. */
interface TableToCopy {
  readonly sheet: SheetSnapshot;
  readonly document: ProjectTarget;
}

interface Props {
  readonly session: Session;
  readonly shelf: FormShelf;
  /** The form that is chosen. */
  readonly form: Form;
  readonly onChoose: (id: string) => void;
}

/** 自己的表样: taken from the table under the cursor or from a file, and kept in one. */
export function OwnForms({ session, shelf, form, onChoose }: Props) {
  const styles = usePageStyles();
  const here = tableToCopy(session);
  const isOwn = shelf.forms.includes(form);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState("");

  function take(made: Form, from: string): void {
    shelf.add(made);
    onChoose(made.id);
    setProblem(undefined);
    setSaid(`已按“${from}”做成表样“${made.name}”，关掉窗格就没有了，要留着请导出。`);
  }

  async function pick(file: File): Promise<void> {
    setSaid("");
    if (file.size > MOST_BYTES) {
      const message = `“${file.name}”太大，不像表样文件。请选从“导出表样”得到的 .json 文件。`;
      return setProblem({ code: "form-too-large", message });
    }
    const read = parseForm(new TextDecoder().decode(await file.arrayBuffer()));
    if (read.ok) take(read.value, file.name);
    else setProblem(read.problem);
  }

  function save(): void {
    saveText(`${form.name}.json`, formJson(form));
    setSaid(`已导出表样“${form.name}”，在别的工作簿里可以导入。`);
  }

  return (
    <details>
      <summary>自己的表样</summary>
      <div className={styles.buttons}>
        <Button
          className={styles.light}
          size="small"
          disabledFocusable={!here}
          title={
            here ? `照“${documentTitle(here.document)}”的格式做表样，不带内容` : "先把光标放到一张项目表里"
          }
          onClick={() => here && take(formOfTable(here.sheet, here.document), documentTitle(here.document))}
        >
          以当前表为表样
        </Button>
        <FileButton
          accept=".json,application/json"
          label="表样文件"
          title="选一个从这里导出的表样文件"
          className={styles.light}
          onFile={pick}
        >
          导入表样…
        </FileButton>
        <Button
          className={styles.light}
          size="small"
          disabledFocusable={!isOwn}
          title={isOwn ? "把选中的表样存成文件" : "先选一个自己的表样"}
          onClick={() => isOwn && save()}
        >
          导出表样
        </Button>
      </div>
      {problem && <ProblemLine problem={problem} />}
      <p role="status" className={styles.note}>
        {said}
      </p>
    </details>
  );
}

/** The project table under the cursor, with the sheet that it stands on. */
function tableToCopy(session: Session): TableToCopy | undefined {
  const workbook = session.workbook();
  const state = session.state();
  const document = tableHere(ownTables(workbook, state).filter(isProject), state.selection);
  const sheet = workbook?.sheets.find(({ name }) => name === document?.source.sheet);
  return isProject(document) && sheet ? { sheet, document } : undefined;
}
