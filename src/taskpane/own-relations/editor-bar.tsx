import { Button, makeStyles } from "@fluentui/react-components";
import { PageFoot } from "../page-foot";

const useStyles = makeStyles({
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
    <PageFoot said={said}>
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
    </PageFoot>
  );
}
