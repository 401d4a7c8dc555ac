import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Profile } from "../../rules/profile";
import { parseProfileFile } from "../../rules/profile-text/parse-profile";
import type { TextProblem } from "../../model/json-text/text-problem";
import { profileText } from "../../rules/profile-text/write-profile";
import { FileButton } from "../file-button";
import { TextToCopy } from "../text-to-copy";
import { copyText } from "./copy-text";
import { ProfileProblems } from "./profile-problems";
import { saveText } from "./save-text";

/** One byte more than a profile may have: larger files need not be read to be refused. */
const ENOUGH_BYTES = 1024 * 1024 + 1;

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
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
  /** The profile that the tables were measured by. */
  readonly used: Profile;
  /** Whether it is an imported one. */
  readonly isOwn: boolean;
  readonly onImport: (profile: Profile) => void;
  readonly onRemove: () => void;
}

/** Takes in a 口径 from a file, and gives out the one in use. */
export function ProfilePanel({ used, isOwn, onImport, onRemove }: Props) {
  const styles = useStyles();
  const buttons = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState<{ file: string; problems: readonly TextProblem[] }>();
  const [uncopied, setUncopied] = useState<string>();

  function tell(sentence: string): void {
    setSaid(sentence);
    setRefused(undefined);
    setUncopied(undefined);
  }

  async function take(file: File): Promise<void> {
    const bytes = await file.slice(0, ENOUGH_BYTES).arrayBuffer();
    const parsed = parseProfileFile(new Uint8Array(bytes));
    tell(parsed.ok ? `已导入并选用“${parsed.profile.name}”。` : "");
    if (parsed.ok) onImport(parsed.profile);
    else setRefused({ file: file.name, problems: parsed.problems });
  }

  async function copy(): Promise<void> {
    const text = profileText(used);
    const done = await copyText(text);
    tell(done ? `已复制“${used.name}”，可以粘贴到记事本里改。` : "这里不能自动复制，请选中后复制：");
    if (!done) setUncopied(text);
  }

  return (
    <div className={styles.root}>
      <div ref={buttons} className={styles.buttons}>
        <FileButton
          accept=".json,application/json"
          label="口径文件"
          title="选一个写着口径的 JSON 文件"
          className={styles.button}
          onFile={take}
        >
          导入…
        </FileButton>
        <Button
          className={styles.button}
          size="small"
          title="把正在用的口径存成文件，改了可以再导入；存不了文件的，用“复制”"
          onClick={() => {
            saveText(`口径 ${used.name}.json`, profileText(used));
            tell(`已导出“${used.name}”；没有出现文件的，请用“复制”。`);
          }}
        >
          导出
        </Button>
        <Button className={styles.button} size="small" title="复制正在用的口径" onClick={() => void copy()}>
          复制
        </Button>
        {isOwn && (
          <Button
            className={styles.button}
            size="small"
            title="去掉这个自定义口径，恢复自动选用"
            onClick={() => {
              onRemove();
              tell(`已移除“${used.name}”，恢复自动选用。`);
              // This button is about to go.
              buttons.current?.querySelector("button")?.focus();
            }}
          >
            移除
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {uncopied !== undefined && <TextToCopy label="口径的文字" text={uncopied} />}
      {refused && <ProfileProblems {...refused} onClose={() => setRefused(undefined)} />}
    </div>
  );
}
