import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { toA1 } from "../../sheet/address";
import { defineWholeTableRule, type Place, type RuleContext } from "../define-rule";
import { homeOf, plainNameOf, says, systemOf, type KnownLevel1 } from "./level-names";
import { levelsSeen } from "./levels-seen";

type Table = ProjectTarget | DepartmentTarget;

/** An indicator with its level names as they are compared. */
interface Line {
  readonly level1: Field<string>;
  readonly level2: Exclude<Field<string>, { state: "absent" | "foreign" }>;
  readonly first: string;
  readonly second: string;
  readonly home: KnownLevel1 | undefined;
}

interface Missing {
  readonly name: string;
  readonly message: string;
  readonly at: Place;
  /** A level 2 that stands in two places, and may have been meant to be the missing one. */
  readonly repeated?: Given<string> | undefined;
}

/** A level 1 or level 2 that the profile makes mandatory has no indicator. */
export const level2Required = defineWholeTableRule({
  id: "level2-required",
  title: "必设的指标应当齐全",
  family: "结构",
  severity: "error",
  on: "ProjectOrDepartment",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效指标包括产出、效益、满意度指标；必设项由所选口径规定",
  why: "缺了必设的指标，就有一个方面既没有目标，也无从评价。",
  how: "补上缺少的指标；把别的指标错写成了重复的名称时，改回应有的名称。",
  check(table, context) {
    if (!levelsSeen(table, context)) return;
    const lines = table.indicators.map(({ level1, level2 }): Line => {
      const [first, second] = [plainNameOf(level1), plainNameOf(level2)];
      const home = homeOf(context.profile, first, second);
      // The column was found, and so every line has its cell.
      return { level1, level2: level2 as Line["level2"], first, second, home };
    });
    // A label that is blank, unreadable or in no known place may be the very one that seems to be missing.
    const hidden = lines.find(
      ({ level2, home }) => !home || (level2.state !== "given" && home.level2.length > 1),
    );
    for (const missing of systemOf(context.profile).flatMap((first) => missingIn(table, first, lines))) {
      if (hidden)
        context.unseen(`${toA1(hidden.level2.at)} 的一级、二级指标看不出，无法判断是否缺“${missing.name}”`);
      else reportMissing(missing, context);
    }
  },
});

function missingIn(table: Table, first: KnownLevel1, lines: readonly Line[]): Missing[] {
  const under = lines.filter(({ home }) => home === first);
  const required = first.level2.filter((second) => second.required);
  const { level1: column1, level2: column2 } = table.columns;
  // Level 2 was found, or the rule would not have come here.
  const header = [column1, column2].find((column) => column.state === "given")!;
  if (under.length === 0) {
    if (!first.required && required.length === 0) return [];
    const names = required.map(({ name }) => name).join("、");
    const wanted = names === "" || names === first.name ? "" : `，应列有${names}`;
    return [{ name: first.name, message: `没有“${first.name}”${wanted}`, at: header }];
  }
  const level1 = under.map((line) => line.level1).find((field) => field.state === "given");
  return (
    required
      // Since 财预〔2021〕101号 some tables give 成本指标 as a level 1 of its own: it is there all the same.
      .filter((second) => !lines.some((line) => says(line.second, second) || says(line.first, second)))
      .map(({ name }) => ({
        name,
        message: `${first.name}下没有“${name}”`,
        at: level1 ?? header,
        repeated: repeatedIn(under),
      }))
  );
}

function reportMissing({ name, message, at, repeated }: Missing, { report }: RuleContext): void {
  if (!repeated) return report({ at, message, subject: name });
  report({
    at,
    message: `${message}，而“${repeated.text}”分列在两处`,
    how: `看第二个“${repeated.text}”是否该写成“${name}”；不是的话，补上“${name}”。`,
    related: [{ role: "重复出现的二级指标", at: repeated }],
    subject: name,
  });
}

/** The level-2 cell that takes up a name again after another one: 质量, 时效, 质量. */
function repeatedIn(lines: readonly Line[]): Given<string> | undefined {
  const begun = new Set<string>();
  let previous = "";
  for (const { level2, second } of lines) {
    if (level2.state !== "given") continue;
    if (second !== previous && begun.has(second)) return level2;
    begun.add(second);
    previous = second;
  }
  return undefined;
}
