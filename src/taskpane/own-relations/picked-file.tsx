import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OwnRelation } from "../../app/own-relations";
import type { Relation } from "../../relations/relation";
import { onEscape } from "../on-escape";
import { useFirstButton } from "../use-first-button";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    marginTop: "6px",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: "inherit",
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "30vh", overflowY: "auto" },
  item: { lineHeight: "18px", overflowWrap: "anywhere", unicodeBidi: "isolate" },
  buttons: { display: "flex", gap: "8px" },
});

interface Props {
  readonly name: string;
  readonly relations: readonly Relation[];
  readonly own: readonly OwnRelation[];
  readonly applying: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a picked file would bring, before it is written into the workbook. */
export function PickedRelations({ name, relations, own, applying, onTake, onCancel }: Props) {
  const styles = useStyles();
  const buttons = useFirstButton();
  const known = new Set(own.flatMap(({ relation, from }) => (from === "workbook" ? [relation.id] : [])));

  return (
    <section className={styles.root} aria-label="将要导入" onKeyDown={onEscape(onCancel)}>
      <h2 className={styles.title}>
        将从“{name}”导入 {relations.length} 条到本工作簿
      </h2>
      <ul className={styles.list} tabIndex={0} aria-label="要导入的审核公式">
        {relations.map(({ id, title }) => (
          <li key={id} className={styles.item}>
            {[known.has(id) ? "替换" : "新增", id, title].join(" · ")}
          </li>
        ))}
      </ul>
      <div ref={buttons} className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={applying || relations.length === 0}
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
