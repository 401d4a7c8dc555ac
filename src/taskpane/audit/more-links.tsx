import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../rules/outcome";
import { actionsOfKind } from "./actions";
import { useLinkStyles } from "./link-styles";
import { PlainButton } from "./plain-button";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: "16px", margin: "3px 0 0" },
});

interface Props {
  /** The id of the finding's row; the links' own ids begin with it. */
  readonly id: string;
  readonly finding: Finding;
  /** Which of the finding's actions the keyboard is on; -1 for none. */
  readonly current: number;
}

/** What else can be done about a finding: 忽略, and the way to the rule's page. */
export function MoreLinks({ id, finding, current }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const link = (index: number, text: string, title: string) => (
    <PlainButton
      key={index}
      id={`${id}-${index}`}
      data-link={index}
      tabIndex={-1}
      title={title}
      className={mergeClasses(links.link, index === current && links.current)}
    >
      {text}
    </PlainButton>
  );
  return (
    <div className={styles.root}>
      {actionsOfKind(finding, "waive").map(({ index }) => link(index, "忽略…", "写明理由，不再列出这个问题"))}
      {actionsOfKind(finding, "page").map(({ index }) => link(index, "依据和例子", "看这条规则的依据和例子"))}
    </div>
  );
}
