import { makeStyles, tokens } from "@fluentui/react-components";
import type { Outcome } from "../../rules/outcome";
import type { CellRef } from "../../sheet/address";
import { groupAnswers, UNABLE, type AnswerGroup } from "./answer-groups";
import { AnsweredTables } from "./answered-tables";

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: "8px 0 2px",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "3px 0",
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicSize: ["42px", "auto 42px"],
  },
  because: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
  readonly onJump: (at: CellRef) => void;
}

/** What could not be checked and what did not apply, each with its reason. */
export function AnswersList({ id, outcomes, onJump }: Props) {
  const styles = useStyles();
  const unable = groupAnswers(outcomes, UNABLE);
  const notApplicable = groupAnswers(outcomes, ["notApplicable"]);
  const section = (heading: string, groups: readonly AnswerGroup[]) =>
    groups.length > 0 && (
      <section aria-label={heading}>
        <h2 className={styles.heading}>{heading}</h2>
        <ul className={styles.list}>
          {groups.map(({ key, title, because, tables }) => (
            <li key={key} className={styles.item}>
              <div>{title}</div>
              <div className={styles.because}>{because}</div>
              <AnsweredTables tables={tables} onJump={onJump} />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <div id={id} className={styles.root}>
      <p className={styles.hint}>
        {unable.length > 0
          ? "跳过不等于通过：未能检查的，把缺的内容补上后会再查。"
          : "没有未能检查的项目。不适用是指本表用不着这一条。"}
      </p>
      {section("未能检查", unable)}
      {section("不适用", notApplicable)}
    </div>
  );
}
