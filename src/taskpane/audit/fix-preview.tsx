import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Edit } from "../../sheet/edit";
import { onEscape } from "../on-escape";
import type { TextAt } from "./cell-texts";
import { ChangeLine } from "./change-line";
import { useFirstButton } from "../use-first-button";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { maxHeight: "30vh", overflowY: "auto", overflowX: "hidden" },
  sheet: { listStyleType: "none", margin: "0 0 4px", padding: 0 },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  buttons: { display: "flex", gap: "8px" },
});

interface Props {
  readonly id: string;
  readonly edit: Edit;
  readonly textAt: TextAt;
  /** Whether the cells may lie on several sheets, whose names must then be told. */
  readonly showSheets: boolean;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What 全部修复 is about to change, a line a cell; nothing behind it is shut off. */
export function FixPreview({ id, edit, textAt, showSheets, applying, onApply, onCancel }: Props) {
  const styles = useStyles();
  const buttons = useFirstButton();
  const changes = edit.cells.map(({ at, content }) => ({
    at,
    value: "value" in content ? content.value : null,
  }));

  return (
    <section id={id} className={styles.root} aria-label="将要修改" onKeyDown={onEscape(onCancel)}>
      <h2 className={styles.title}>将要修改</h2>
      <div className={styles.list} tabIndex={0} role="group" aria-label="修改前后">
        {[...new Set(changes.map(({ at }) => at.sheet))].map((sheet) => (
          <ul key={sheet} className={styles.sheet} aria-label={sheet}>
            {showSheets && (
              <li className={styles.name} aria-hidden="true">
                {sheet}
              </li>
            )}
            {changes
              .filter(({ at }) => at.sheet === sheet)
              .map((change, index) => (
                <li key={index}>
                  <ChangeLine change={change} textAt={textAt} showCell showSheet={false} />
                </li>
              ))}
          </ul>
        ))}
      </div>
      <div ref={buttons} className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={applying} onClick={onApply}>
          应用
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </section>
  );
}
