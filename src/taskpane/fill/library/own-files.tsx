import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Problem, Result } from "../../../sheet/result";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import { addToLibrary, libraryText, parseLibrary } from "../../../templates/library/own-library";
import { saveText } from "../../audit/save-text";
import { FileButton } from "../../file-button";
import { onEscape } from "../../on-escape";
import { ProblemLine } from "../../problem-line";
import { useFirstButton } from "../../use-first-button";
import { usePageStyles } from "../parts/page-styles";
import type { PageWork } from "../parts/use-work";
import { notYetIn } from "./same-entry";

/** Larger files are none of ours: the library takes some hundred bytes an entry. */
const MOST_BYTES = 4 * 1024 * 1024;

const useStyles = makeStyles({
  picked: {
    flexBasis: "100%",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  lines: { maxHeight: "26vh", overflowY: "auto", margin: "2px 0 6px" },
});

interface Picked {
  readonly name: string;
  readonly entries: readonly LibraryIndicator[];
}

interface Props {
  readonly own: readonly LibraryIndicator[];
  readonly work: PageWork;
  readonly onSaid: (said: string) => void;
}

/** 导入 and 导出 of the user's own entries. */
export function OwnFiles({ own, work, onSaid }: Props) {
  const page = usePageStyles();
  const [picked, setPicked] = useState<Picked>();
  const [problem, setProblem] = useState<Problem>();

  async function pick(file: File): Promise<void> {
    setPicked(undefined);
    setProblem(undefined);
    const read = file.size > MOST_BYTES ? tooLarge(file.name) : parseLibrary(await textOf(file));
    if (read.ok) setPicked({ name: file.name, entries: read.value });
    else setProblem(read.problem);
  }

  async function take({ entries }: Picked): Promise<void> {
    const { length } = notYetIn(own, entries);
    if (!(await work.change((workbook) => addToLibrary(workbook, entries)))) {
      return onSaid("没有导入，原因见上面的提示。");
    }
    setPicked(undefined);
    onSaid(`已导入 ${length} 条，记在“指标库”工作表里，可以撤销。`);
  }

  function save(): void {
    saveText("指标库.json", libraryText(own));
    onSaid(`已导出自有的 ${own.length} 条。`);
  }

  return (
    <>
      <FileButton
        accept=".json,application/json"
        label="指标库文件"
        title="选一个从这里导出的指标库文件"
        className={page.light}
        onFile={pick}
      >
        导入…
      </FileButton>
      <Button
        className={page.light}
        size="small"
        disabledFocusable={own.length === 0}
        title={own.length === 0 ? "还没有自有的指标" : "把自有的指标存成文件，在别的工作簿里导入"}
        onClick={save}
      >
        导出
      </Button>
      {problem && <ProblemLine problem={problem} />}
      {picked && (
        <PickedEntries
          picked={picked}
          own={own}
          applying={work.applying}
          onTake={() => void take(picked)}
          onCancel={() => setPicked(undefined)}
        />
      )}
    </>
  );
}

interface PickedProps {
  readonly picked: Picked;
  readonly own: readonly LibraryIndicator[];
  readonly applying: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring, before it is written into the workbook. */
function PickedEntries({ picked: { name, entries }, own, applying, onTake, onCancel }: PickedProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const buttons = useFirstButton();
  const fresh = new Set(notYetIn(own, entries));
  return (
    <section className={styles.picked} aria-label="将要导入" onKeyDown={onEscape(onCancel)}>
      将从“{name}”导入 {entries.length} 条：
      <ul className={mergeClasses(page.list, styles.lines)} tabIndex={0} aria-label="要导入的指标">
        {entries.map((entry, index) => (
          <li key={index}>
            {[fresh.has(entry) ? "新增" : "已有", entry.level2, entry.level3, entry.value].join(" · ")}
          </li>
        ))}
      </ul>
      <div ref={buttons} className={page.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={applying || entries.length === 0}
          onClick={onTake}
        >
          导入
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </section>
  );
}

/** Text of a file, read without help of what only newer browsers have. */
async function textOf(file: File): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}

function tooLarge(name: string): Result<never> {
  const message = `“${name}”太大，不像指标库文件。请选从“导出”得到的 .json 文件。`;
  return { ok: false, problem: { code: "library-too-large", message } };
}
