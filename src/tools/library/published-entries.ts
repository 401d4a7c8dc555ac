import { normaliseLabel } from "../../sheet/label";
import { ANY_CATEGORY, categoryOf } from "../../templates/library/category";
import { fromTable } from "../../templates/library/from-table";
import { namedAsIn } from "../../templates/library/in-system";
import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { PROFILES } from "../../rules/profiles";
import { isNotApplicable } from "../../rules/values/not-applicable";
import { activityEntries } from "./activity-entries";
import { corrected } from "./corrections";
import { mendValue } from "./mend-value";
import { mergeEntries } from "./merge-entries";
import { publishedTables } from "./published-tables";
import { usualDescription } from "./usual-descriptions";
import { mendWording } from "./wordings";

/** The level names are those of 河北, whose tables are the most. */
const { system } = PROFILES[0]!;
const USUAL_BASIS = "年度工作计划和部门职责";
/** Grounds that nobody can look up. */
const NO_GROUND = /^(?:工作|历史|往年)?(?:需要|经验|安排)$|^文件(?:安排|要求)$|^领导/;

/** A unit at the end of a name stands in the value already. */
const UNIT = /（[个人户家次%]）$/;
/** A sum of the project's own, which is no ground for another's. */
const SUM = /\d+.{0,3}[*/=].*\d|\d+人/;

/** The indicators of the published tables, cleaned and merged, in the order of the level names. */
export function publishedEntries(): LibraryIndicator[] {
  const entries = publishedTables().flatMap(({ document, table }) =>
    fromTable(table, document).map((entry) => ({
      ...entry,
      // Projects of many kinds in one table say nothing of what one of their indicators is for.
      categories: isMixed(document) ? ownCategory(entry.level3) : entry.categories,
    })),
  );
  return mergeEntries([...entries, ...activityEntries()].flatMap(mended)).map(whole);
}

function isMixed(document: string): boolean {
  return document.startsWith("宿州");
}

function ownCategory(name: string): string[] {
  const category = categoryOf(name);
  return category === undefined ? [] : [category];
}

function mended(entry: LibraryIndicator): LibraryIndicator[] {
  if (isNotApplicable(entry.value)) return [];
  const level3Text = mendWording(entry.level3).replace(UNIT, "");
  const texts = { ...namedAsIn(entry, system), level3: level3Text };
  const { level2, level3 } = texts;
  const value = mendValue(mendWording(entry.value), level2, level3);
  const description = mendWording(entry.description)
    .replace("{项目名称}", "本项目")
    .replace(/20\d\d年/g, "当年")
    .replace(/。$/, "");
  const basis = mendWording(entry.basis);
  const isName = normaliseLabel(description) === normaliseLabel(level3) || /^反映预/.test(description);
  return corrected({
    ...texts,
    value,
    description: isName ? "" : description,
    basis: NO_GROUND.test(basis) || SUM.test(basis) ? "" : basis,
  });
}

/** What most kinds of projects have suits all. */
const MANY = 3;

function whole(entry: LibraryIndicator): LibraryIndicator {
  const { description, basis, categories, level3 } = entry;
  const isGeneral = categories.length >= MANY || categories.length === 0;
  return {
    ...entry,
    description: description || usualDescription(level3, entry.value),
    basis: basis || USUAL_BASIS,
    categories: isGeneral ? [...categories, ANY_CATEGORY] : categories,
  };
}
