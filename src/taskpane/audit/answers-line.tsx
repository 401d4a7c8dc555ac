import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Chevron } from "./chevron";
import { PlainButton } from "./plain-button";
import type { Tally } from "./tally";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
  },
  unable: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly tally: Tally;
  readonly open: boolean;
  /** The id of the list that it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** How the rules answered: 通过, 问题, 不适用, 未能检查. */
export function AnswersLine({ tally, open, controls, onToggle }: Props) {
  const styles = useStyles();
  return (
    <PlainButton
      className={styles.root}
      aria-expanded={open}
      aria-controls={controls}
      title="看未能检查和不适用的原因"
      onClick={onToggle}
    >
      <span>通过 {tally.pass}</span>
      <span>问题 {tally.fail}</span>
      <span>不适用 {tally.notApplicable}</span>
      <span className={mergeClasses(tally.unable > 0 && styles.unable)}>未能检查 {tally.unable}</span>
      {tally.waived > 0 && <span>已忽略 {tally.waived}</span>}
      <Chevron open={open} />
    </PlainButton>
  );
}
