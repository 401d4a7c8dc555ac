import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { documentTitle, type ProjectTarget } from "../../../model/documents";
import type { CellRef } from "../../../sheet/address";
import { JumpLink } from "../../fill/parts/jump-link";
import { usePageStyles } from "../../fill/parts/page-styles";
import { tableKey } from "../../fill/parts/target-tables";

const useStyles = makeStyles({
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 27px" },
  amount: { fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly projects: readonly ProjectTarget[];
  readonly onJump: (at: CellRef) => void;
}

/** Projects with their 预算数 as it is written. */
export function ProjectList({ projects, onJump }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <ul className={page.list} aria-label="项目表">
      {projects.map((project) => {
        const { name, budget, source } = project;
        return (
          <li key={tableKey(project)} className={mergeClasses(page.item, page.line, styles.item)}>
            <span>
              {name.state === "given" ? name.value : documentTitle(project)}
              {budget.state === "given" && (
                <span className={mergeClasses(page.muted, styles.amount)}> {budget.text}</span>
              )}
            </span>
            <JumpLink
              at={{ sheet: source.sheet, row: source.area.top, col: source.area.left }}
              onJump={onJump}
            />
          </li>
        );
      })}
    </ul>
  );
}
