import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "../../fill/parts/page-styles";
import type { UnitFiles } from "./use-unit-files";

const useStyles = makeStyles({
  root: { margin: "6px 0" },
  bar: { display: "flex", alignItems: "center", gap: "8px" },
  progress: {
    flexGrow: 1,
    minWidth: 0,
    height: "6px",
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

interface Props {
  readonly progress: NonNullable<UnitFiles["progress"]>;
  readonly onCancel: () => void;
}

/** How far reading files has come: 第 3/40 个. */
export function ReadingLine({ progress: { done, total, name }, onCancel }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p role="status" className={page.note}>
        正在读第 {done + 1}/{total} 个：{name}
      </p>
      <div className={styles.bar}>
        <progress className={styles.progress} aria-label="读文件的进度" value={done} max={total} />
        <Button className={page.light} size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
