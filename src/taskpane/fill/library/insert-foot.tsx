import { Button } from "@fluentui/react-components";
import { PageFoot } from "../../page-foot";
import { usePageStyles } from "../parts/page-styles";
import { InsertPreview } from "./insert-preview";
import type { Insertion } from "./use-insertion";

interface Props {
  readonly insertion: Insertion;
  readonly hasTable: boolean;
  readonly applying: boolean;
  readonly said: string;
  readonly onSaid: (said: string) => void;
}

/** What would be inserted, and 插入. */
export function InsertFoot({ insertion, hasTable, applying, said, onSaid }: Props) {
  const styles = usePageStyles();
  const { chosen, rows, problem } = insertion;
  return (
    <>
      {rows.length > 0 && <InsertPreview rows={rows} />}
      <PageFoot said={problem ?? said}>
        <Button
          className={styles.button}
          size="small"
          appearance="primary"
          disabledFocusable={applying || rows.length === 0}
          title={hasTable ? "插到表里相应的二级指标下面" : "先把光标放到要填的表里"}
          onClick={() => rows.length > 0 && void insertion.insert().then(onSaid)}
        >
          {chosen.size > 0 ? `插入 ${chosen.size} 项` : "插入"}
        </Button>
        {chosen.size > 0 && (
          <Button className={styles.light} size="small" onClick={insertion.clear}>
            不选了
          </Button>
        )}
      </PageFoot>
    </>
  );
}
