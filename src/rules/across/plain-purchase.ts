import type { ProjectTarget } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { once } from "../../model/remember";

const BOUGHT =
  /(?:设备|器材|车辆|公务用车|家具|电脑|计算机|打印机|复印机|空调|服务器)(?:更新)?(?:购置|采购|购买)|(?:购置|采购|购买|购进)[^,，。;；、:：]{0,8}?(?:设备|器材|车辆|公务用车|家具|电脑|计算机|打印机|复印机|空调|服务器)/;
/** Others buy, or nothing is bought. */
const NOT_OURS = /补贴|补助|奖|贴息|扶持|租|不|无|未|严禁|控制|压减/;

/** Words that say plainly that equipment is bought, with the cell they stand in. */
export interface PlainPurchase {
  readonly at: Given<unknown>;
  readonly words: string;
}

/** Where a project says that it buys equipment; a string names the place that cannot be seen. */
export const plainPurchase = once((project: ProjectTarget): PlainPurchase | string | undefined => {
  const { name, title, purpose, indicators } = project;
  const fields: readonly Field<unknown>[] = [name, title, purpose, ...indicators.map(({ level3 }) => level3)];
  for (const field of fields) {
    const words = field.state === "given" ? wordsIn(field.text) : undefined;
    if (field.state === "given" && words !== undefined) return { at: field, words };
  }
  return fields.find(({ state }) => state === "absent" || state === "unreadable")?.label;
});

/** A clause is taken by itself: 用于购置设备，不得用于人员支出. */
function wordsIn(text: string): string | undefined {
  for (const clause of text.split(/[,，。;；、\n]/)) {
    const found = NOT_OURS.test(clause) ? null : BOUGHT.exec(clause);
    if (found) return found[0];
  }
  return undefined;
}
