import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { OwnRelation } from "../../app/own-relations";
import type { Outcome } from "../../rules/outcome";
import { PlainButton } from "../audit/plain-button";
import { ownState } from "./own-states";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: "4px 0 0",
    padding: 0,
    maxHeight: "32vh",
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    boxSizing: "border-box",
    width: "100%",
    padding: "4px 6px",
    lineHeight: "18px",
    borderRadius: 0,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    // Within the list, or its edges cut the ring off.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  top: { display: "flex", alignItems: "baseline", gap: "8px" },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", unicodeBidi: "isolate" },
  state: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  unable: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3 },
  about: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
  },
});

interface Props {
  readonly relations: readonly OwnRelation[];
  readonly outcomes: readonly Outcome[];
  readonly current: string | undefined;
  /** The ids of relations with changes that are not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
}

/** The relations of one's own: where each comes from, and how it stands. */
export function OwnList({ relations, outcomes, current, unsaved, onOpen }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="已有的审核公式">
      {relations.map((own) => {
        const { relation, from, replaced } = own;
        const { kind, words, because } = ownState(own, outcomes);
        const isCurrent = !replaced && relation.id === current;
        return (
          <li key={`${from} ${relation.id}`} className={styles.item}>
            <PlainButton
              className={mergeClasses(styles.row, isCurrent && styles.current)}
              aria-current={isCurrent}
              title="打开来看和改"
              onClick={() => onOpen(relation.id)}
            >
              <span className={styles.top}>
                <span className={styles.title}>{relation.title}</span>
                <span className={mergeClasses(styles.state, styles[kind])}>{words}</span>
              </span>
              <span className={styles.about}>
                {[
                  relation.id,
                  from === "profile" ? "口径" : "本工作簿",
                  ...(!replaced && unsaved.has(relation.id) ? ["有改动未保存"] : []),
                  ...(because === "" ? [] : [because]),
                ].join(" · ")}
              </span>
            </PlainButton>
          </li>
        );
      })}
    </ul>
  );
}
