import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Classification } from "../../model/classification/classification";
import type { TextProblem } from "../../model/json-text/text-problem";
import type { Problem } from "../../sheet/result";
import { FileButton } from "../file-button";
import { ProblemLine } from "../problem-line";
import { ProfileProblems } from "./profile-problems";
import { readCodes } from "./read-codes";

const useStyles = makeStyles({
  root: { marginTop: "4px", fontSize: tokens.fontSizeBase200 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  used: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  said: {
    margin: "4px 0",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    ":empty": { margin: 0 },
  },
});

interface Props {
  /** The codes that the tables were compared with. */
  readonly used: Classification;
  /** Takes the user's own table, or the built-in one again. */
  readonly onTake: (classification: Classification | undefined) => void;
}

/** Which table of codes budget tables are compared with: the built-in one, or one that the user brings. */
export function CodesPanel({ used, onTake }: Props) {
  const styles = useStyles();
  const line = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const [unread, setUnread] = useState<Problem>();
  const [refused, setRefused] = useState<{ file: string; problems: readonly TextProblem[] }>();

  async function take(file: File): Promise<void> {
    const parsed = await readCodes(file);
    setRefused(undefined);
    setUnread(undefined);
    setSaid("");
    if (parsed.ok) {
      setSaid(`已导入“${file.name}”的 ${parsed.count} 个科目；没有列的科目仍按内置科目表。`);
      onTake(parsed.classification);
    } else if ("problem" in parsed) setUnread(parsed.problem);
    else setRefused({ file: file.name, problems: parsed.problems });
  }

  return (
    <div className={styles.root}>
      <div ref={line} className={styles.line}>
        <span className={styles.used}>科目表：{used.title}</span>
        <FileButton
          accept=".csv,.txt,.xlsx,.xlsm"
          label="科目表文件"
          title="选一个 CSV 文件或工作簿，其中有“科目编码”“科目名称”两列，可以有“年度”列"
          className={styles.button}
          onFile={take}
        >
          导入科目表…
        </FileButton>
        {used.id === "own" && (
          <Button
            className={styles.button}
            size="small"
            onClick={() => {
              onTake(undefined);
              setSaid("已恢复内置科目表。");
              // This button is about to go.
              line.current?.querySelector("button")?.focus();
            }}
          >
            恢复内置科目表
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {unread && <ProblemLine problem={{ ...unread, message: `没有导入：${unread.message}` }} />}
      {refused && <ProfileProblems {...refused} onClose={() => setRefused(undefined)} />}
    </div>
  );
}
