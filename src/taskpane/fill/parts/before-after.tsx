import { makeStyles, tokens } from "@fluentui/react-components";
import { changedPieces, type Piece } from "./changed-pieces";

/** So many characters of what stayed are shown around a change. */
const AROUND = 8;

const useStyles = makeStyles({
  root: {
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    whiteSpace: "pre-wrap",
    fontVariantNumeric: "tabular-nums",
  },
  before: { textDecorationLine: "none", color: tokens.colorNeutralForeground3 },
  after: { textDecorationLine: "none", color: tokens.colorNeutralForeground1 },
  gone: { textDecorationLine: "line-through", color: "inherit", backgroundColor: "transparent" },
  come: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusSuccessForeground3,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { color: "CanvasText", textDecorationLine: "underline" },
  },
  blank: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  /** "" for a blank cell. */
  readonly before: string;
  readonly after: string;
}

/** What a cell held and is to hold, with what changes in it marked. */
export function BeforeAfter({ before, after }: Props) {
  const styles = useStyles();
  const [old, next] = changedPieces(before, after);
  return (
    <span className={styles.root}>
      {before === "" ? (
        <span className={styles.blank}>（空）</span>
      ) : (
        <del className={styles.before}>{drawn(old, after === "" ? undefined : styles.gone)}</del>
      )}
      <span role="img" aria-label="改为">
        {" → "}
      </span>
      {after === "" ? (
        <span className={styles.blank}>（清空）</span>
      ) : (
        <ins className={styles.after}>{drawn(next, styles.come)}</ins>
      )}
    </span>
  );
}

function drawn(pieces: readonly Piece[], className: string | undefined) {
  return pieces.map(({ text, isChanged }, index) =>
    isChanged ? (
      <mark key={index} className={className}>
        {text}
      </mark>
    ) : (
      <span key={index}>{shortened(text, index > 0, index < pieces.length - 1)}</span>
    ),
  );
}

/** What stayed, cut where it is far from what changed. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const kept = (isAfter ? AROUND : 0) + (isBefore ? AROUND : 0);
  if (kept === 0 || text.length <= kept + 4) return text;
  return `${isAfter ? text.slice(0, AROUND) : ""}…${isBefore ? text.slice(-AROUND) : ""}`;
}
