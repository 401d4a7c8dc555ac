import type { Steps } from "../../model/steps";
import { isEmptyEdit, type Edit } from "../../sheet/edit";
import { recordEdit } from "../../summaries/made/record-edit";
import { madeSheets } from "../../summaries/made/made-sheets";
import { refreshSheets } from "../../summaries/made/refresh-sheets";
import {
  leftAlone,
  type CellChange,
  type Overwrite,
  type SheetRefresh,
} from "../../summaries/made/sheet-refresh";
import type { SummaryRemark } from "../../summaries/summary-remark";
import { fewOf } from "../../summaries/units/places";
import type { UnitFile } from "../../summaries/units/unit-file";
import { afterRefresh } from "./after-refresh";
import { makeAgain, type MadeAgain } from "./make-again";
import { byWeight } from "./plan-summary";
import type { SummaryAbout } from "./summary-request";

/** What becomes of a made sheet. */
export interface RefreshedSheet {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  /** Formulas that are written anew and give what they gave. */
  readonly formulas: number;
  /** Cells that somebody wrote over: they stay as they are, unless it is asked to write over them. */
  readonly overtyped: readonly CellChange[];
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  /** Why it is not made anew: a Chinese sentence. */
  readonly because?: string;
  /** Names of the files that it was made from and that are to be given: without them it is not made anew. */
  readonly needs?: readonly string[];
}

/** What 重新汇总 would change; nothing is changed yet. */
export interface RefreshPlan {
  readonly edit: Edit;
  readonly sheets: readonly RefreshedSheet[];
  readonly remarks: readonly SummaryRemark[];
}

/** What is known beside the workbook. */
export interface RefreshMore {
  /** Files that sheets were made from, picked again. */
  readonly files?: readonly UnitFile[];
  /** Which cells that somebody wrote over are to be written over in turn, counted as they stand now. */
  readonly overwrite?: Overwrite;
}

/**
 * Makes the sheets that 汇总来源 knows, or those of these names, again from their sources, and puts what came of it in
 * their place. Sheets that were made in one go are made again in one go, for their formulas name cells of each other.
 */
export function* planRefresh(
  about: SummaryAbout,
  sheets?: readonly string[],
  { files = [], overwrite }: RefreshMore = {},
): Steps<RefreshPlan> {
  const known = madeSheets(about.workbook);
  const isAsked = (sheet: string): boolean => sheets === undefined || sheets.includes(sheet);
  const asked = known.filter(({ sheet }) => isAsked(sheet));
  const with_ = { ...(overwrite && { overwrite }) };

  const first = yield* makeAgain(asked, known, isFirst, about, files);
  const refreshed = yield* refreshSheets(about.workbook, toRefresh(first, about, isAsked), with_);
  const now = yield* afterRefresh(about, first, refreshed);
  const second = yield* makeAgain(asked, known, (kind) => !isFirst(kind), now.about, files);
  const others = yield* refreshSheets(about.workbook, toRefresh(second, about, isAsked), {
    ...with_,
    before: now.replaced,
  });

  const made = [...first, ...second];
  const charts = new Set(
    second.flatMap(({ parts }) =>
      parts.flatMap(({ sheet }) => (sheet.recipe?.kind === "charts" ? [sheet.sheet] : [])),
    ),
  );
  const done = [...refreshed, ...others].map((each) => (charts.has(each.sheet) ? withSameRows(each) : each));
  const byName = new Map(done.map((each) => [each.sheet, each]));
  const parts = asked.map(({ sheet }) => byName.get(sheet)).filter((each) => each !== undefined);
  const edit = editOf(about, parts, made);
  const isIdle = isEmptyEdit(edit);
  return {
    edit,
    sheets: asked.map(({ sheet, isThere }) => {
      const own = byName.get(sheet);
      const group = made.find(({ sheets: those }) => those.some((each) => each.sheet === sheet));
      const needs = own ? undefined : group?.missing;
      const because = needs ? needsFiles(needs) : whyNot(isThere, own, group);
      return {
        sheet,
        changes: isIdle ? [] : (own?.changes ?? []),
        formulas: own?.formulas ?? 0,
        overtyped: own?.overtyped ?? [],
        rowsAdded: own?.rowsAdded ?? 0,
        rowsRemoved: own?.rowsRemoved ?? 0,
        ...(because !== undefined && { because }),
        ...(needs && { needs }),
      };
    }),
    remarks: byWeight([
      ...parts.flatMap(({ remarks }) => remarks),
      ...made.flatMap(({ making }) => making?.remarks ?? []),
    ]),
  };
}

/** These are made from what users wrote; the others from these too. */
function isFirst(kind: string): boolean {
  return kind !== "narrative" && kind !== "charts";
}

function toRefresh(
  made: readonly MadeAgain[],
  { workbook }: SummaryAbout,
  isAsked: (sheet: string) => boolean,
) {
  return made.flatMap(({ parts }) =>
    parts.flatMap(({ sheet, fresh }) => {
      const now = workbook.sheets.find(({ name }) => name === sheet.sheet);
      const because = isAsked(sheet.sheet) ? {} : { because: "没有要求重新汇总。" };
      return now ? [{ now, fresh, last: sheet.texts.fingerprint, ...because }] : [];
    }),
  );
}

/** A chart draws the rows that it was made over; with others it has to be made anew. */
function withSameRows(each: SheetRefresh): SheetRefresh {
  if (each.rowsAdded + each.rowsRemoved === 0) return each;
  return leftAlone(each.sheet, "图里的项数变了，图表画的范围改不了。请删掉这张表后重新生成。", each.fresh);
}

/** One edit over all sheets that change, and their lines on 汇总来源. */
function editOf(
  { workbook, today }: SummaryAbout,
  parts: readonly SheetRefresh[],
  made: readonly MadeAgain[],
): Edit {
  const changed = parts.filter(({ edit }) => !isEmptyEdit({ title: "", ...edit }));
  const names = new Set(changed.map(({ sheet }) => sheet));
  const records = made.flatMap(({ making, parts: own }) =>
    own.flatMap(({ sheet, fresh, part }) =>
      making && names.has(sheet.sheet)
        ? [
            {
              made: fresh,
              from: making.from,
              options: making.options,
              date: today,
              recipe: making.recipe(part),
            },
          ]
        : [],
    ),
  );
  const lists = recordEdit(workbook, records);
  return {
    title: `重新汇总 ${changed.length} 张表`,
    cells: [...changed.flatMap(({ edit }) => edit.cells), ...lists.cells],
    rowsAdded: changed.flatMap(({ edit }) => edit.rowsAdded ?? []),
    rowsRemoved: changed.flatMap(({ edit }) => edit.rowsRemoved ?? []),
    merges: changed.flatMap(({ edit }) => edit.merges ?? []),
  };
}

function needsFiles(names: readonly string[]): string {
  const files = names.map((name) => `“${name}”`);
  return `来源是别的文件：${fewOf(files, 3)}，选了这些文件才能重新汇总。`;
}

function whyNot(
  isThere: boolean,
  own: SheetRefresh | undefined,
  group: MadeAgain | undefined,
): string | undefined {
  if (!isThere) return "工作表已不在本工作簿：删除了，或改了名以后内容也变了，没有重新汇总。";
  if (own) return own.because;
  if (!group) return "“汇总来源”里的生成依据缺了或改过，不知道它是怎么生成的，没有重新汇总。请重新生成。";
  return group.because ?? "按现在的来源不再生成这张表，没有重新汇总。";
}
