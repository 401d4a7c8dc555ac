import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { CellRef } from "../../../sheet/address";
import { FoldHead } from "../../fold-head";
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
              <FoldHead
                title={title}
                note={countOf(on, group)}
                isOpen={isOpen}
                controls={`${id}-${index}`}
                onToggle={() => setTurned(toggled(turned, key))}
              />
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
