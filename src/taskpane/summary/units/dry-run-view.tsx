import type { CellRef } from "../../../sheet/address";
import type { WorkbookSnapshot } from "../../../sheet/snapshot";
import type { UnitsPlan } from "../../../summaries/units/units-plan";
import { usePageStyles } from "../../fill/parts/page-styles";
import { Fold } from "../parts/fold";
import { withKnownPlaces } from "../parts/known-places";
import { RemarkList } from "../parts/remark-list";
import { FilePlaceLine } from "./file-place";
import { FoundFiles } from "./found-files";
import { FoundUnits } from "./found-units";
import { SummedTables } from "./summed-tables";

interface Props {
  readonly plan: UnitsPlan;
  /** The open workbook. */
  readonly workbook: WorkbookSnapshot;
  readonly onJump: (at: CellRef) => void;
}

/** What a 多单位汇总 would give: what to read first, the tables that would be made, and what was found. */
export function DryRunView({ plan, workbook: open, onJump }: Props) {
  const page = usePageStyles();
  const { files, units, tables, year, department, duplicates, untied, remarks } = plan;
  const { name: workbook } = open;
  const listed = new Set([...duplicates, ...untied].map(({ text }) => text));
  const told = withKnownPlaces(remarks, open).filter(({ text }) => !listed.has(text));
  const lacking = units.filter((unit) => unit.lacking.length > 0).length;
  const left = files.flatMap((file) => file.tables).filter(({ isTaken }) => !isTaken).length;
  return (
    <>
      <h2 className={page.heading} tabIndex={-1} data-result="">
        {tables.length === 0 ? "没有可以汇总的" : `${units.length} 个单位 → ${tables.length} 张汇总表`}
      </h2>
      <p className={page.about}>
        {[department, year === "" ? "表里没有写年度" : `${year}年`].filter((part) => part !== "").join("，")}
      </p>
      <RemarkList remarks={told} onJump={onJump} label="要看的" />
      {tables.length > 0 && (
        <Fold title="将生成的表" note={`${tables.length} 张`} isOpenAtFirst>
          <SummedTables tables={tables} />
        </Fold>
      )}
      {units.length > 0 && (
        <Fold
          title="单位"
          note={lacking > 0 ? `${units.length} 个，${lacking} 个缺表` : `${units.length} 个`}
          isWarning={lacking > 0}
        >
          <FoundUnits units={units} />
        </Fold>
      )}
      {duplicates.length > 0 && (
        <Fold title="重复的表" note={`${duplicates.length} 处`} isWarning>
          <ul className={page.list} aria-label="重复的表">
            {duplicates.map(({ text, left: place }, index) => (
              <li key={index} className={page.item}>
                {text}
                <FilePlaceLine {...{ place, workbook, onJump }} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {untied.length > 0 && (
        <Fold title="勾稽不平" note={`${untied.length} 处`} isWarning>
          <ul className={page.list} aria-label="勾稽不平">
            {untied.map((place, index) => (
              <li key={index} className={page.item}>
                {place.unit}：{place.text}
                <FilePlaceLine {...{ place, workbook, onJump }} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold
        title="文件和表"
        note={left > 0 ? `${files.length} 个，${left} 张没有汇总` : `${files.length} 个`}
        isWarning={left > 0}
      >
        <FoundFiles {...{ files, workbook, onJump }} />
      </Fold>
    </>
  );
}
