import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../rules/outcome";
import type { TextAt } from "./cell-texts";
import { FixButtons } from "./fix-buttons";
import { JumpLinks } from "./jump-links";
import { MoreLinks } from "./more-links";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "3px",
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  term: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: "anywhere", unicodeBidi: "isolate", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly id: string;
  readonly finding: Finding;
  /** Which of its actions the keyboard is on; -1 for none. */
  readonly link: number;
  readonly applying: boolean;
  readonly textAt: TextAt;
}

/** The rest of what a finding says: its cells, the mends, the difference, what to do, why, on what grounds. */
export function FindingDetails({ id, finding, link, applying, textAt }: Props) {
  const styles = useStyles();
  const { difference, allowed, how, why, basis } = finding;
  const rounding = allowed === undefined ? "" : `（允许尾差 ${allowed}）`;
  const lines = [
    { term: "相差", text: difference === undefined ? "" : `${difference}${rounding}` },
    { term: "怎么改", text: how },
    { term: "为什么", text: why },
    { term: "依据", text: basis },
  ].filter(({ text }) => text !== "");
  return (
    <>
      <JumpLinks id={id} finding={finding} current={link} />
      <FixButtons {...{ id, finding, applying, textAt }} current={link} />
      <dl className={styles.list}>
        {lines.map(({ term, text }) => [
          <dt key={term} className={styles.term}>
            {term}
          </dt>,
          <dd key={`${term}:`} className={styles.text}>
            {text}
          </dd>,
        ])}
      </dl>
      <MoreLinks id={id} finding={finding} current={link} />
    </>
  );
}
