import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { problemText, type TextProblem } from "../../model/json-text/text-problem";
import { PlainButton } from "./plain-button";

const useStyles = makeStyles({
  root: {
    marginTop: "4px",
    padding: "4px 8px",
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  title: { flexGrow: 1, margin: 0, overflowWrap: "anywhere" },
  close: { display: "inline-flex", flexShrink: 0, padding: "2px" },
  list: {
    margin: "2px 0 0",
    padding: 0,
    listStyleType: "none",
    maxHeight: "144px",
    overflowY: "auto",
    overflowWrap: "anywhere",
    userSelect: "text",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  /** The name of the file. */
  readonly file: string;
  readonly problems: readonly TextProblem[];
  readonly onClose: () => void;
}

/** Why a file was not taken: each mistake with its line and column. */
export function ProfileProblems({ file, problems, onClose }: Props) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.root}>
      <div className={styles.head}>
        <p className={styles.title}>
          没有导入“{file}”，{problems.length} 处要改：
        </p>
        <PlainButton className={styles.close} aria-label="知道了" title="知道了" onClick={onClose}>
          <DismissRegular />
        </PlainButton>
      </div>
      {/* A long list scrolls by the keyboard too. */}
      <ul className={styles.list} tabIndex={0} aria-label="文件里要改的地方">
        {problems.map((problem, index) => (
          <li key={index}>{problemText(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
