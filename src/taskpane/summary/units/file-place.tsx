import { makeStyles } from "@fluentui/react-components";
import { toA1, type CellRef } from "../../../sheet/address";
import type { FilePlace } from "../../../summaries/units/units-plan";
import { JumpLink } from "../../fill/parts/jump-link";
import { usePageStyles } from "../../fill/parts/page-styles";

const useStyles = makeStyles({ line: { display: "block" } });

interface Props {
  readonly place: FilePlace;
  /** The name of the open workbook: only its cells can be gone to. */
  readonly workbook: string;
  readonly onJump: (at: CellRef) => void;
}

/** A cell of a file: a way to it where the file is the open workbook, else where to find it. */
export function FilePlaceLine({ place: { file, at }, workbook, onJump }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {file === workbook ? (
        <JumpLink at={at} showSheet onJump={onJump} />
      ) : (
        <span className={page.muted}>
          {file}，{at.sheet}!{toA1(at)}
        </span>
      )}
    </span>
  );
}
