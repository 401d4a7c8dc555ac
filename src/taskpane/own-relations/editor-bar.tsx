import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: "6px 12px",
    lineHeight: "18px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  said: {
    margin: "0 0 4px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    ":empty": { margin: 0 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  button: { minWidth: "auto" },
});

interface Props {
  /** The id of the form that is saved. */
  readonly form: string;
  /** What was done last. */
  readonly said: string;
  readonly applying: boolean;
  /** Whether something was typed that is not saved. */
  readonly isUnsaved: boolean;
  /** Whether it stands in the workbook and can be taken out. */
  readonly isRemovable: boolean;
  readonly onDiscard: () => void;
  readonly onRemove: () => void;
}

/** What can be done with the relation in the editor; always in sight. */
export function EditorBar({ form, said, applying, isUnsaved, isRemovable, onDiscard, onRemove }: Props) {
  const styles = useStyles();
  return (
    <footer className={styles.root}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.buttons}>
        <Button
          className={styles.button}
          type="submit"
          form={form}
          size="small"
          appearance="primary"
          disabledFocusable={applying}
        >
          保存到本工作簿
        </Button>
        {isUnsaved && (
          <Button className={styles.button} size="small" title="不要没有保存的改动" onClick={onDiscard}>
            放弃改动
          </Button>
        )}
        {isRemovable && (
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={applying}
            title="从本工作簿里删除这一条，可以撤销"
            onClick={onRemove}
          >
            删除
          </Button>
        )}
      </div>
    </footer>
  );
}
