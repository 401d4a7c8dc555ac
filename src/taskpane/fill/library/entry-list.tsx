import type { ReactNode } from "react";
import { usePageStyles } from "../parts/page-styles";
import type { ListedEntries } from "./listed-entries";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";

/** More entries than this are not drawn: who looks through them types more. */
const AT_ONCE = 30;

interface Props {
  readonly entries: ListedEntries;
  /** The kind of project that the recommendations are for. */
  readonly kind: string | undefined;
  readonly text: string;
  readonly draw: (indicator: LibraryIndicator, about?: { because: string; isRequired: boolean }) => ReactNode;
}

/** 推荐 first, then all other entries that match. */
export function EntryList({ entries: { recommended, others }, kind, text, draw }: Props) {
  const styles = usePageStyles();
  const rest = others.length - AT_ONCE;
  return (
    <>
      {recommended.length > 0 && (
        <>
          <h2 className={styles.heading}>推荐{kind === undefined ? "" : `（${kind}）`}</h2>
          <ul className={styles.list} aria-label="推荐的指标">
            {recommended.map(({ indicator, because, isRequired }) =>
              draw(indicator, { because, isRequired }),
            )}
          </ul>
        </>
      )}
      <h2 className={styles.heading}>
        {recommended.length > 0 ? "其他" : "指标"} {others.length} 条
      </h2>
      <ul className={styles.list} aria-label="指标">
        {others.slice(0, AT_ONCE).map((indicator) => draw(indicator))}
      </ul>
      {rest > 0 && <p className={styles.note}>还有 {rest} 条，请再输几个字或选类别。</p>}
      {others.length + recommended.length === 0 && (
        <p className={styles.note}>没有含“{text.trim()}”的指标。换个词，或选“全部类别”。</p>
      )}
    </>
  );
}
