import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { UnitFile } from "../../../summaries/units/unit-file";
import { PlainButton } from "../../audit/plain-button";
import { usePageStyles } from "../../fill/parts/page-styles";
import type { PickedFile } from "./use-unit-files";

const useStyles = makeStyles({
  list: { maxHeight: "30vh", overflowY: "auto", marginTop: "4px" },
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 45px" },
  words: { minWidth: 0 },
  line: { display: "block" },
  remove: { flexShrink: 0, display: "inline-flex", padding: "3px" },
});

interface Props {
  readonly picked: readonly PickedFile[];
  /** Whether files are being read: what is there stays until that is over. */
  readonly isReading: boolean;
  readonly onRemove: (key: string) => void;
}

/** The files that were picked, with what was found in each, those that could not be read first. */
export function PickedList({ picked, isReading, onRemove }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  if (picked.length === 0) return null;
  const sorted = [...picked].sort((a, b) => Number("file" in a.gives) - Number("file" in b.gives));
  return (
    <ul className={mergeClasses(page.list, styles.list)} aria-label="选的文件" tabIndex={0}>
      {sorted.map(({ key, name, gives }) => {
        const found = "file" in gives ? foundIn(gives.file) : undefined;
        return (
          <li key={key} className={mergeClasses(page.item, page.line, styles.item)}>
            <span className={styles.words}>
              {name}
              <span className={mergeClasses(styles.line, found === undefined ? page.warning : page.muted)}>
                {"problem" in gives ? gives.problem.message : (found ?? NOTHING)}
              </span>
            </span>
            {!isReading && (
              <PlainButton
                className={styles.remove}
                aria-label={`去掉“${name}”`}
                title="不要这个文件"
                onClick={() => onRemove(key)}
              >
                <DismissRegular aria-hidden="true" />
              </PlainButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const NOTHING = "没有读到部门预算表，也没有预算明细";

/** What of use stands in a file; undefined where nothing does. */
export function foundIn({ documents, ledgers }: Pick<UnitFile, "documents" | "ledgers">): string | undefined {
  const tables = documents.filter(({ kind }) => kind === "BudgetTable").length;
  const parts = [
    tables > 0 ? `${tables} 张预算表` : "",
    ledgers.length > 0 ? `${ledgers.length} 张预算明细` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join("，");
}
