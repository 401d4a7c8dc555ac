import { makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent, type MouseEvent } from "react";
import type { AuditModel } from "./audit-state";
import type { TextAt } from "./cell-texts";
import { indexOf, type Cursor } from "./cursor";
import { FindingItem } from "./finding-item";
import { FoldItem } from "./fold-item";
import type { Row } from "./rows";

const useStyles = makeStyles({
  root: { outlineStyle: "none" },
});

interface Props {
  readonly rows: readonly Row[];
  readonly cursor: Cursor | undefined;
  readonly details: boolean;
  /** The sheet whose name need not be told; undefined where every finding tells its own. */
  readonly homeSheet: string | undefined;
  readonly applying: boolean;
  readonly textAt: TextAt;
  readonly model: AuditModel;
}

/**
 * The findings as a tree with one Tab stop. The keyboard focus stays on the tree itself and only the active descendant
 * moves, so that no check and no jump can lose it.
 */
export function FindingList({ rows, cursor, details, homeSheet, applying, textAt, model }: Props) {
  const styles = useStyles();
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  const shown = useRef<Cursor>(undefined);
  const current = rows[indexOf(rows, cursor)];
  const link = current && cursor?.key === current.key ? cursor.link : -1;
  const idOf = (key: string): string => `${id}${key}`;

  useEffect(() => {
    // Once per step: a new check must not scroll the list away under the reader.
    if (!cursor || cursor === shown.current) return;
    const row = document.getElementById(`${id}${cursor.key}`);
    if (!row) return;
    shown.current = cursor;
    row.scrollIntoView({ block: "nearest" });
  }, [cursor, rows, id]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (model.press(event.key)) event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const key = target.closest<HTMLElement>("[data-key]")?.dataset["key"];
    if (key === undefined) return;
    if (target.closest("[data-details]")) return model.toggleDetails(key);
    model.click(key, Number(target.closest<HTMLElement>("[data-link]")?.dataset["link"] ?? -1));
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label="问题"
      tabIndex={0}
      className={styles.root}
      aria-activedescendant={current && (link < 0 ? idOf(current.key) : `${idOf(current.key)}-${link}`)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={() => !cursor && rows[0] && model.stand(rows[0].key)}
      onMouseDown={(event) => {
        // A link or button pressed with the mouse would take the focus out of the list.
        if (!(event.target as Element).closest("button")) return;
        event.preventDefault();
        tree.current?.focus({ preventScroll: true });
      }}
    >
      {rows.map((row) => {
        const isCurrent = row === current;
        const { level, position, size } = row;
        const place = { id: idOf(row.key), level, position, size, isCurrent };
        return row.kind === "finding" ? (
          <FindingItem
            key={row.key}
            {...place}
            dataKey={row.key}
            finding={row.listed.finding}
            isNew={row.isNew}
            isOpen={details && row.key === cursor?.key}
            link={isCurrent ? link : -1}
            applying={applying}
            textAt={textAt}
            showSheet={row.listed.finding.at.sheet !== homeSheet}
          />
        ) : (
          <FoldItem
            key={row.key}
            {...place}
            dataKey={row.key}
            severity={row.severity}
            title={row.title}
            cells={row.cells}
            count={row.count}
            isOpen={row.open}
            fresh={row.fresh}
          />
        );
      })}
    </div>
  );
}
