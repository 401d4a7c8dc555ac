import { Button } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { documentTitle } from "../../../model/documents";
import type { FillPageProps } from "../fill-page";
import { PageBody } from "../page-body";
import { NoTable } from "../parts/no-table";
import { usePageStyles } from "../parts/page-styles";
import { useWork } from "../parts/use-work";
import { AddOwn } from "./add-own";
import { EntryItem } from "./entry-item";
import { EntryList } from "./entry-list";
import { InsertFoot } from "./insert-foot";
import { LibraryFilters } from "./library-filters";
import { listedEntries } from "./listed-entries";
import { OwnFiles } from "./own-files";
import { useInsertion } from "./use-insertion";
import { useLibrary } from "./use-library";

/** 指标库: looked through, and inserted into the table under the cursor. */
export function LibraryPage({ session }: FillPageProps) {
  const styles = usePageStyles();
  const page = useRef<HTMLDivElement>(null);
  const wasAdding = useRef(false);
  const work = useWork(session);
  const here = useLibrary(session, work.state);
  const insertion = useInsertion(session, work, here);
  const [text, setText] = useState("");
  const [category, setCategory] = useState("");
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState("");
  const sought = useDeferredValue(text);
  const { table, draft, guessed, own, library, system } = here;
  const entries = useMemo(
    () => listedEntries(library, { text: sought, category, guessed }, draft, system),
    [library, sought, category, guessed, draft, system],
  );
  const { choose } = insertion;
  const onChoose = useCallback(
    (id: string, isChosen: boolean) => {
      setSaid("");
      choose(id, isChosen);
    },
    [choose],
  );

  useEffect(() => {
    if (isAdding === wasAdding.current) return;
    wasAdding.current = isAdding;
    page.current?.querySelector<HTMLElement>(isAdding ? "h1" : "[data-add]")?.focus({ preventScroll: true });
  }, [isAdding]);

  function closeAdding(done: string): void {
    setAdding(false);
    setSaid(done);
  }

  if (isAdding && table) {
    const name = session.workbook()?.name ?? "";
    return (
      <div ref={page} className={styles.page}>
        <AddOwn {...{ table, own, work }} workbook={name} onClose={closeAdding} />
      </div>
    );
  }
  return (
    <div ref={page} className={styles.page}>
      <PageBody title="指标库">
        {table ? (
          <p className={styles.about}>插到：{documentTitle(table)}</p>
        ) : (
          <NoTable isRead={work.state.report !== undefined} wanted="项目或部门整体绩效目标表" />
        )}
        <div className={styles.buttons}>
          <Button
            data-add
            className={styles.light}
            size="small"
            disabledFocusable={!table}
            title="把这张表里的指标收进指标库"
            onClick={() => setAdding(true)}
          >
            加入指标库…
          </Button>
          <OwnFiles own={own} work={work} onSaid={setSaid} />
        </div>
        <LibraryFilters {...{ text, category, guessed }} onText={setText} onCategory={setCategory} />
        <EntryList
          entries={entries}
          kind={category === "" ? guessed : category}
          text={sought}
          draw={(indicator, about) => (
            <EntryItem
              key={indicator.id}
              {...about}
              indicator={indicator}
              table={draft}
              isChosen={insertion.chosen.has(indicator.id)}
              answers={insertion.answers.get(indicator.id)}
              onChoose={onChoose}
              onAnswer={insertion.answer}
            />
          )}
        />
      </PageBody>
      <InsertFoot
        insertion={insertion}
        hasTable={table !== undefined}
        applying={work.applying}
        said={said}
        onSaid={setSaid}
      />
    </div>
  );
}
