import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Finding } from "../../rules/outcome";
import { actionsOfKind } from "./actions";
import { useLinkStyles } from "./link-styles";
import { PlainButton } from "./plain-button";

const useStyles = makeStyles({ root: { margin: "3px 0 0" } });

/** 依据和例子: the way to the rule's page. */
export function PageLink({ id, finding, current }: { id: string; finding: Finding; current: number }) {
  const styles = useStyles();
  const links = useLinkStyles();
  return actionsOfKind(finding, "page").map(({ index }) => (
    <div key={index} className={styles.root}>
      <PlainButton
        id={`${id}-${index}`}
        data-link={index}
        tabIndex={-1}
        title="看这条规则的依据和例子"
        className={mergeClasses(links.link, index === current && links.current)}
      >
        依据和例子
      </PlainButton>
    </div>
  ));
}
