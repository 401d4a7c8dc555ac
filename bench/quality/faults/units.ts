import { placeOf, withFields, type Table } from "../books";
import { replacedAt } from "../lists";
import { pick, whole } from "../random";
import { bookFault, type Fault } from "./fault";
import { projectsOf } from "./projects";

const isUnitList = (table: Table): boolean => placeOf(table) === "unit-list";

/** Faults between 部门机构设置情况 and the units of projects. */
export const UNITS_OF_PROJECTS: readonly Fault[] = [
  bookFault("unit-not-listed", "项目的单位不在机构设置里", (book, random) => {
    const at = projectsOf(book, random)[0];
    if (at === undefined || !book.tables.some(isUnitList)) return undefined;
    const unit = pick(random, [
      "323009某区劳动人事争议仲裁院",
      "205001某区教育局本级",
      "某区机关事业单位社会保险中心",
      "323004-某区职业技能鉴定所",
      "411003某市高新区社会事务局",
    ]);
    return { ...book, tables: replacedAt(book.tables, at, withFields(book.tables[at]!, { unit })) };
  }),
  bookFault("unit-not-listed", "机构设置漏列了一个单位", (book, random) => {
    const at = book.tables.findIndex(isUnitList);
    const list = book.tables[at];
    const rows = list?.data.tables["rows"]?.rows;
    if (!list || !rows) return undefined;
    const units = book.tables.map(({ data }) => String(data.fields["unit"] ?? ""));
    const gone = rows[whole(random, 0, rows.length - 1)];
    const isUsed = units.some((unit) => /^\d{6}/.test(unit) && unit.includes(String(gone?.["name"])));
    if (!isUsed) return undefined;
    const left = rows.filter((row) => row !== gone);
    const changed = { ...list, data: { ...list.data, tables: { rows: { rows: left } } } };
    return { ...book, tables: replacedAt(book.tables, at, changed) };
  }),
];
