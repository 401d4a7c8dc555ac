import type { Activity } from "../../model/documents";
import { valueOf } from "../../model/field";
import { PROFILES } from "../../rules/profiles";
import { categoryOf } from "../../templates/library/category";
import { cleanName, cleanText } from "../../templates/library/clean-text";
import { placeOfLevel2 } from "../../templates/library/in-system";
import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { patternOf } from "../../templates/library/pattern-of";
import { publishedActivities } from "./published-tables";

const { system } = PROFILES[0]!;

/** Where an indicator of an activity belongs, by its name; tables of activities have no levels. The rest is 质量. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/满意/, "满意度"],
  [/及时|按时/, "时效"],
  [/(?:人数|数量|次数)$/, "数量"],
];

/** The indicators of the published activities, with what earns 优 as their value. */
export function activityEntries(): LibraryIndicator[] {
  return publishedActivities().flatMap(({ document, table }) =>
    table.activities.flatMap((activity) => entriesOf(activity, document)),
  );
}

function entriesOf({ name: activityName, description: about, indicators }: Activity, document: string) {
  const activity = cleanText(valueOf(activityName) ?? "");
  return indicators.flatMap(({ name, description, excellent }): LibraryIndicator[] => {
    const level3 = cleanName(valueOf(name) ?? "");
    if (level3 === "" || excellent.state !== "given") return [];
    const kind = KINDS.find(([pattern]) => pattern.test(level3))?.[1] ?? "质量";
    const { level1, level2 } = placeOfLevel2(kind, system)!;
    const category = categoryOf(level3) ?? categoryOf(activity, valueOf(about) ?? "");
    return [
      {
        ...{ id: "", level1: level1.name, level2: level2.name, level3 },
        description: cleanText(valueOf(description) ?? ""),
        value: cleanText(patternOf(excellent.value, { level2: level2.name })),
        basis: "",
        categories: category === undefined ? [] : [category],
        sources: [{ document, table: activity }],
      },
    ];
  });
}
