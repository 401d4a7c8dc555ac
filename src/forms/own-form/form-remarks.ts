import type { Node } from "jsonc-parser";
import { INDICATOR_COLUMNS } from "../../model/documents";
import type { Remark } from "../../model/json-text/text-problem";
import { quoted } from "../../model/quoted";
import { ALL_FORMS } from "../catalogue";
import { KNOWN_KEYS, OWN_KEY, typeOfKey } from "./field-types";
import { entriesOf, memberOf, spanOf, textOf } from "./form-nodes";
import { kindRemarks } from "./kind-remarks";

/** What the id of a form of one's own looks like: no built-in one does. */
export const OWN_ID = "project-target/own-";
const ID = /^project-target\/own-[\p{L}\p{N}._-]+$/u;
const NEEDED_COLUMNS = ["level3", "value"];

/** What is wrong with a form beyond its shape: nobody could lay out such a table, or read it back. */
export function formRemarks(root: Node): Remark[] {
  const keys = new Map<string, Node>();
  const parts = entriesOf(memberOf(root, "parts"));
  const width = spanOf(root, "width");
  return [
    ...nameRemarks(root),
    ...parts.flatMap((part) => partRemarks(part, { keys, room: width })),
    ...tableRemarks(root, parts),
  ];
}

function nameRemarks(root: Node): Remark[] {
  const [id, name] = [memberOf(root, "id"), memberOf(root, "name")];
  const same = ALL_FORMS.find((form) => form.name === name?.value);
  return [
    ...(id && !ID.test(String(id.value))
      ? [at(id, `id 要以 ${OWN_ID} 开头，后面用汉字、字母、数字和 . _ -`)]
      : []),
    ...(name && same ? [at(name, `name 与内置表样${quoted(same.name)}相同，请另起一个`)] : []),
  ];
}

/** What is known on the way down: the keys that were met, and how many columns there are. */
interface Place {
  readonly keys: Map<string, Node>;
  readonly room: number;
}

function partRemarks(part: Node, place: Place): Remark[] {
  const label = memberOf(part, "label");
  const cells = [...entriesOf(memberOf(part, "cells")), ...entriesOf(memberOf(part, "labels"))];
  const inside = { ...place, room: place.room - (label ? spanOf(label) : 0) };
  const labels = [...(label ? [label] : []), ...entriesOf(memberOf(part, "labels"))];
  return [
    ...kindRemarks(part),
    ...roomRemarks(part, place.room),
    ...labels.filter((cell) => textOf(cell, "kind") !== "label").map((cell) => at(cell, "这里只能是 label")),
    ...[...cells, ...(label ? [label] : [])].flatMap((cell) => cellRemarks(cell, place)),
    ...keyRemarks(part, place),
    ...templateRemarks(part),
    ...entriesOf(memberOf(part, "parts")).flatMap((inner) => partRemarks(inner, inside)),
  ];
}

function cellRemarks(cell: Node, place: Place): Remark[] {
  return [...kindRemarks(cell), ...keyRemarks(cell, place), ...templateRemarks(cell)];
}

/** What stands side by side must have room. */
function roomRemarks(part: Node, room: number): Remark[] {
  const beside = ["cells", "labels", "columns"].flatMap((name) => entriesOf(memberOf(part, name)));
  const numbered = textOf(part, "kind") === "numbered" ? spanOf(part) + spanOf(part, "labelSpan") : 0;
  const taken = numbered + beside.reduce((sum, cell) => sum + spanOf(cell), 0);
  return taken > room ? [at(part, `这里共占 ${taken} 列，只有 ${room} 列的位置`)] : [];
}

function templateRemarks(node: Node): Remark[] {
  const template = memberOf(node, "template");
  if (template?.type !== "string" || String(template.value).split("{}").length === 2) return [];
  return [at(template, "template 里要有一处 {}，是填写的位置")];
}

/** Keys that mean nothing, stand twice, or hold something else than is said. */
function keyRemarks(node: Node, { keys }: Place): Remark[] {
  const key = memberOf(node, "key");
  const kind = textOf(node, "kind");
  if (key?.type !== "string") return [];
  const text = String(key.value);
  const only = { across: "plan", numbered: "goals", table: "indicators" }[kind];
  if (keys.has(text)) return [at(key, `${quoted(text)}写了两次`)];
  keys.set(text, key);
  if (only !== undefined) return text === only ? [] : [at(key, `${kind} 的 key 只能是 ${only}`)];
  const type = typeOfKey(text);
  if (type === undefined) return [at(key, `没有${quoted(text)}这个 key，可用：${KNOWN_KEYS.join("、")}`)];
  const said = memberOf(node, "type");
  return said && said.value !== type ? [at(said, `${text} 的 type 应是 ${type}`)] : [];
}

/** A form has one table, of indicators, by whose columns it is read back. */
function tableRemarks(root: Node, parts: readonly Node[]): Remark[] {
  const tables = parts.flatMap(tablesIn);
  const [first, second] = tables;
  if (!first) return [at(root, "没有指标表（kind 是 table 的一部分）")];
  if (second) return [at(second, "只能有一张指标表")];
  const columns = entriesOf(memberOf(first, "columns"));
  const keys = columns.map((column) => textOf(column, "key"));
  const lacking = NEEDED_COLUMNS.filter((key) => !keys.includes(key));
  const seen = new Set<string>();
  return [
    ...lacking.map((key) => at(first, `指标表缺少 ${key} 这一列`)),
    ...columns.flatMap((column, index) => columnRemarks(column, keys[index]!, seen)),
  ];
}

function columnRemarks(column: Node, key: string, seen: Set<string>): Remark[] {
  if (seen.has(key)) return [at(column, `${quoted(key)}写了两次`)];
  seen.add(key);
  const known: readonly string[] = INDICATOR_COLUMNS;
  if (key === "" || known.includes(key) || key.startsWith(OWN_KEY)) return [];
  return [at(column, `没有${quoted(key)}这一列，可用：${[...known, `${OWN_KEY}…`].join("、")}`)];
}

function tablesIn(part: Node): readonly Node[] {
  if (textOf(part, "kind") === "table") return [part];
  return entriesOf(memberOf(part, "parts")).flatMap(tablesIn);
}

function at({ offset }: Node, message: string): Remark {
  return { offset, say: () => message };
}
