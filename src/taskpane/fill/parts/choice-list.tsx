import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../../sheet/address";
import { BeforeAfter } from "./before-after";
import { byKind, type Choice } from "./choices";
import { JumpLink } from "./jump-link";
import { usePageStyles } from "./page-styles";
import { Tick } from "./tick";

const useStyles = makeStyles({
  kind: {
    margin: "6px 0 0",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  item: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "3px 0" },
  tick: { flexGrow: 1 },
  line: { display: "block" },
  jump: { flexShrink: 0 },
});

interface Props {
  readonly choices: readonly Choice[];
  /** The keys of those that are to be left. */
  readonly off: ReadonlySet<string>;
  readonly onToggle: (keys: readonly string[], isOn: boolean) => void;
  readonly onJump: (at: CellRef) => void;
}

/** Choices with what each would change, kind by kind. */
export function ChoiceList({ choices, off, onToggle, onJump }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  return byKind(choices).map(([kind, ofKind]) => (
    <div key={kind}>
      {kind !== "" && <h3 className={styles.kind}>{kind}</h3>}
      <ul className={page.list} aria-label={kind === "" ? "可选的修改" : kind}>
        {ofKind.map(({ key, label, at, change, because }) => (
          <li key={key} className={styles.item}>
            <Tick className={styles.tick} checked={!off.has(key)} onChange={(isOn) => onToggle([key], isOn)}>
              {label}
              {change && (
                <span className={styles.line}>
                  <BeforeAfter {...change} />
                </span>
              )}
              {because !== undefined && (
                <span className={mergeClasses(styles.line, page.muted)}>{because}</span>
              )}
            </Tick>
            {at && (
              <span className={styles.jump}>
                <JumpLink at={at} onJump={onJump} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
}
