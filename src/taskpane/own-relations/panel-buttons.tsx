import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Relation } from "../../relations/relation";
import { writeRelations } from "../../relations/relation-text";
import { copyText } from "../audit/copy-text";
import { saveText } from "../audit/save-text";
import { FileButton } from "../file-button";
import { TextToCopy } from "../text-to-copy";
import type { RelationDesk } from "./desk";

/** One byte more than a file may have: larger ones need not be read to be refused. */
const ENOUGH_BYTES = 1024 * 1024 + 1;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly desk: RelationDesk;
  readonly relations: readonly Relation[];
  readonly onNew: () => void;
}

/** 新公式, 导入…, 导出 and 复制. */
export function PanelButtons({ desk, relations, onNew }: Props) {
  const styles = useStyles();
  const [uncopied, setUncopied] = useState<string>();

  async function pick(file: File): Promise<void> {
    const bytes = await file.slice(0, ENOUGH_BYTES).arrayBuffer();
    desk.pick(file.name, new Uint8Array(bytes));
  }

  async function copy(): Promise<void> {
    const text = writeRelations(relations);
    const done = await copyText(text);
    desk.tell(
      done ? `已复制 ${relations.length} 条，可以粘贴到记事本里。` : "这里不能自动复制，请选中后复制：",
    );
    setUncopied(done ? undefined : text);
  }

  function save(): void {
    saveText("审核公式.json", writeRelations(relations));
    desk.tell(`已导出 ${relations.length} 条；没有出现文件的，请用“复制”。`);
  }

  return (
    <>
      <div className={styles.buttons}>
        <Button className={styles.button} size="small" onClick={onNew}>
          新公式
        </Button>
        <FileButton
          accept=".json,application/json"
          label="审核公式文件"
          title="选一个写着审核公式的 JSON 文件"
          className={styles.button}
          onFile={pick}
        >
          导入…
        </FileButton>
        {relations.length > 0 && (
          <>
            <Button
              className={styles.button}
              size="small"
              title="把下面的公式存成文件，在别的工作簿里导入，或写进口径"
              onClick={save}
            >
              导出
            </Button>
            <Button className={styles.button} size="small" title="复制下面的公式" onClick={() => void copy()}>
              复制
            </Button>
          </>
        )}
      </div>
      {uncopied !== undefined && <TextToCopy label="审核公式的文字" text={uncopied} />}
    </>
  );
}
