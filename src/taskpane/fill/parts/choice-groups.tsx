import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { CellRef } from "../../../sheet/address";
import { Chevron } from "../../audit/chevron";
import { PlainButton } from "../../audit/plain-button";
import { ChoiceList } from "./choice-list";
import { chosenOf, type ChoiceGroup } from "./choices";
import { Tick } from "./tick";
import { toggled } from "../../toggled";

/** So few tables are opened by themselves. */
const OPEN_AT_ONCE = 2;

const useStyles = makeStyles({
  root: { marginTop: "8px" },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0" },
  head: { display: "flex", alignItems: "flex-start", gap: "6px" },
  heading: { flexGrow: 1, minWidth: 0, margin: 0, font: "inherit" },
  opener: { width: "100%", display: "flex", alignItems: "flex-start", gap: "6px" },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  chevron: { padding: "3px 0" },
  inside: { marginLeft: "20px" },
});

interface Props {
  readonly groups: readonly ChoiceGroup[];
  /** The keys of the choices that are to be left. */
  readonly off: ReadonlySet<string>;
  readonly onToggle: (keys: readonly string[], isOn: boolean) => void;
  readonly onJump: (at: CellRef) => void;
  /** What else is told of a table below its choices. */
  readonly below?: (key: string) => ReactNode;
}

/** Tables with what may be done in each, to be opened, chosen and left one by one or as wholes. */
export function ChoiceGroups({ groups, off, onToggle, onJump, below }: Props) {
  const styles = useStyles();
  const id = useId();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={styles.root}>
      {groups.map((group, index) => {
        const { key, title, choices } = group;
        const isOpen = groups.length <= OPEN_AT_ONCE !== turned.has(key);
        const on = choices.filter((choice) => !off.has(choice.key)).length;
        return (
          <div key={key} className={styles.group}>
            <div className={styles.head}>
              {choices.length > 0 && (
                <Tick
                  label={`${title}：全部 ${choices.length} 处`}
                  checked={chosenOf(group, off)}
                  onChange={(isOn) =>
                    onToggle(
                      choices.map((choice) => choice.key),
                      isOn,
                    )
                  }
                />
              )}
              <h2 className={styles.heading}>
                <PlainButton
                  className={styles.opener}
                  aria-expanded={isOpen}
                  aria-controls={`${id}-${index}`}
                  onClick={() => setTurned(toggled(turned, key))}
                >
                  <span className={styles.title}>{title}</span>
                  <span className={styles.count}>{countOf(on, group)}</span>
                  <span className={styles.chevron}>
                    <Chevron open={isOpen} />
                  </span>
                </PlainButton>
              </h2>
            </div>
            {isOpen && (
              <div id={`${id}-${index}`} className={styles.inside}>
                <ChoiceList {...{ choices, off, onToggle, onJump }} />
                {below?.(key)}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** How many of a table's choices are chosen, and what else there is to see. */
function countOf(on: number, { choices: { length }, note }: ChoiceGroup): string {
  const count = length === 0 ? undefined : on === length ? `${on} 处` : `${on}/${length} 处`;
  return [count, note].filter((part) => part !== undefined).join(" · ");
}
