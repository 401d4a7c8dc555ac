import { makeStyles, tokens } from "@fluentui/react-components";
import type { OwnProblem, WrittenRelation } from "../../app/own-relations";
import { toA1, type CellRef } from "../../sheet/address";
import { PlainButton } from "../audit/plain-button";
import { useLinkStyles } from "../audit/link-styles";

const useStyles = makeStyles({
  root: { marginTop: "8px" },
  title: {
    margin: 0,
    fontSize: "inherit",
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground3,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "2px 0", lineHeight: "18px", overflowWrap: "anywhere", unicodeBidi: "isolate" },
});

interface Props {
  readonly problems: readonly OwnProblem[];
  readonly onJump: (at: CellRef) => void;
  readonly onMend: (written: WrittenRelation) => void;
}

/** What on the 审核公式 sheet could not be understood and so checks nothing. */
export function SheetProblems({ problems, onJump, onMend }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  if (problems.length === 0) return null;
  return (
    <section className={styles.root} aria-label="写错的公式">
      <h2 className={styles.title}>工作表里有 {problems.length} 处没有写对，未能检查</h2>
      <ul className={styles.list}>
        {problems.map(({ at, because, written }, index) => (
          <li key={index} className={styles.item}>
            <PlainButton className={links.link} onClick={() => onJump(at)}>
              {at.sheet}!{toA1(at)}
            </PlainButton>
            {` ${because} `}
            {written && (
              <PlainButton
                className={links.link}
                title="在下面打开，改好再保存"
                onClick={() => onMend(written)}
              >
                在这里改
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
