import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowUndoRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: "6px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

interface Props {
  /** The title of the edit that 撤销 would take back. */
  readonly undoable: string | undefined;
  readonly applying: boolean;
  readonly onBack: () => void;
  readonly onUndo: () => void;
}

/** 返回 and 撤销, always in sight. */
export function PanelBar({ undoable, applying, onBack, onUndo }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        返回
      </Button>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        disabledFocusable={undoable === undefined || applying}
        title={undoable ?? "没有可撤销的修改"}
        onClick={onUndo}
      >
        撤销
      </Button>
    </div>
  );
}
