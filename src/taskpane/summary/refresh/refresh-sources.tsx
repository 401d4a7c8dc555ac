import type { RefreshedSheet } from "../../../app/summaries/plan-refresh";
import { fewOf } from "../../../summaries/units/places";
import { usePageStyles } from "../../fill/parts/page-styles";
import { FilesField } from "../files/files-field";
import type { UnitFiles } from "../files/use-unit-files";

/** So many names are read; more are counted. */
const NAMED = 3;

interface Props {
  readonly sheets: readonly RefreshedSheet[];
  readonly files: UnitFiles;
}

/** The files that sheets were made from, to be picked again: a page cannot open them by itself. */
export function RefreshSources({ sheets, files }: Props) {
  const page = usePageStyles();
  const waiting = sheets.filter(({ needs }) => needs);
  const missing = [...new Set(waiting.flatMap(({ needs = [] }) => needs))];
  if (missing.length === 0 && files.picked.length === 0) return null;
  return (
    <>
      {missing.length > 0 && (
        <p className={page.note}>
          {listed(
            waiting.map(({ sheet }) => sheet),
            "张表",
          )}
          是由别的文件汇总的，选了这些文件才能对照：
          {listed(missing, "个")}。
        </p>
      )}
      <FilesField files={files} wanted="汇总用过的工作簿" isPrimary={waiting.length === sheets.length} />
    </>
  );
}

function listed(names: readonly string[], measure: string): string {
  return fewOf(
    names.map((name) => `“${name}”`),
    NAMED,
    measure,
  );
}
