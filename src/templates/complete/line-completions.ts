import type { CellRef } from "../../sheet/address";
import { planInsertion } from "../insert/insert-indicators";
import { homeIn, plainLevel } from "../insert/names";
import { draftOf } from "../library/draft-of";
import { wantedBy, type Wanted } from "../library/in-system";
import { normalName } from "../library/normal-name";
import { recommend } from "../library/recommend";
import { suggestedIndicators } from "../library/suggest";
import type { IndicatorDraft } from "../project-draft";
import { waiting } from "./cell-completion";
import type { Completion, CompletionAbout, SitedTable } from "./completion";
import { draftOfTable } from "./table-draft";

/** Lines for the mandatory level 2 that a table has no indicator of. */
export function lineCompletions(sited: SitedTable, about: CompletionAbout): Completion[] {
  const { level2, level3 } = sited.table.columns;
  if (level2.state !== "given" || level3.state !== "given" || sited.table.indicators.length === 0) return [];
  const found: Completion[] = [];
  for (const wanted of wantedBy(about.system).filter((each) => !isThere(sited, each, about))) {
    found.push(lineFor(sited, wanted, about, level2.at));
  }
  return found;
}

/** A level 2 that stands there, or as since 财预〔2021〕101号 a level 1 of its name. */
function isThere({ table }: SitedTable, { any }: Wanted, { system }: CompletionAbout): boolean {
  return table.indicators.some(({ level1, level2 }) => {
    const [first, second] = [level1, level2].map((field) => (field.state === "given" ? field.value : ""));
    const home = homeIn(system, first!, second!);
    return any.some(({ level1: wanted, level2: inner }) => {
      const name = plainLevel(inner.name);
      return (home.first === plainLevel(wanted.name) && home.second === name) || plainLevel(first!) === name;
    });
  });
}

function lineFor(sited: SitedTable, wanted: Wanted, about: CompletionAbout, header: CellRef): Completion {
  const label = wanted.name;
  const place = { kind: "二级指标", label, at: header } as const;
  const hidden = unlabelledIn(sited, wanted, about);
  if (hidden)
    return { ...waiting(place, `有的指标没有写二级指标，可能就是“${label}”；请先补上名称`), at: hidden };
  const indicator = indicatorFor(sited, wanted, about);
  const plan = planInsertion(sited.snapshot, sited.table, [indicator], about.system);
  if (!plan.ok) return waiting(place, plan.problem.message);
  const { level3 = "", value = "", description } = indicator;
  const open = [...(value === "" ? ["指标值"] : []), ...(level3 === "" ? ["三级指标"] : [])];
  if (level3 === "") return waiting(place, `缺必设的${label}，指标库里没有合适的，请自己填`);
  return {
    id: `二级指标/${sited.table.source.sheet}/${header.row}/${label}`,
    kind: "二级指标",
    title: `补“${label}”：${level3}`,
    because: `缺必设的${label}${open.length > 0 ? `；${open.join("、")}待填` : ""}`,
    at: header,
    label,
    before: "",
    after: [level3, description === level3 ? undefined : description, value].filter(Boolean).join("｜"),
    change: { kind: "line", indicator },
    open,
  };
}

/** A line of the same level 1 whose level 2 is blank may be the one that seems to be missing. */
function unlabelledIn(
  { table }: SitedTable,
  { any }: Wanted,
  { system }: CompletionAbout,
): CellRef | undefined {
  const firsts = any.map(({ level1 }) => plainLevel(level1.name));
  for (const { level1, level2 } of table.indicators) {
    if (level2.state !== "blank") continue;
    const home = homeIn(system, level1.state === "given" ? level1.value : "", "");
    if (home.first === "" || firsts.includes(home.first)) return level2.at;
  }
  return undefined;
}

/** What a new table would start with here; where this one has an indicator of that name, the next best. */
function indicatorFor(
  { table }: SitedTable,
  wanted: Wanted,
  { system, library }: CompletionAbout,
): IndicatorDraft {
  const draft = draftOfTable(table);
  const order = wantedBy(system).findIndex(({ name }) => name === wanted.name);
  const suggested = suggestedIndicators(draft, system, library)[order];
  const names = new Set(draft.indicators.map(({ level3 = "" }) => normalName(level3)));
  if (suggested && !names.has(normalName(suggested.level3 ?? ""))) return suggested;
  const offered = recommend(library, { ...draft, have: draft.indicators, system });
  const other = offered.find(({ indicator }) =>
    wanted.any.some(({ level2 }) => level2.name === indicator.level2),
  );
  const [{ level1, level2 }] = wanted.any as [Wanted["any"][number]];
  return other ? draftOf(other.indicator, draft) : { level1: level1.name, level2: level2.name };
}
