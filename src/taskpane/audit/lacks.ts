import type { HostCapabilities } from "../../hosts/port";

/** Something that the spreadsheet program cannot do, and what happens instead. */
export interface Lack {
  readonly what: string;
  readonly instead: string;
}

const LACKS: Readonly<Record<keyof HostCapabilities, Lack>> = {
  merges: {
    what: "读不到合并单元格",
    instead: "标题和分类按向前填充推定；推定不了的，列为“未能检查”。",
  },
  marks: {
    what: "不能在单元格上标记",
    instead: "问题只列在窗格里，点一下就到那个单元格。",
  },
  events: {
    what: "感知不到修改",
    instead: "改完请点“重新检查”。",
  },
  notes: {
    what: "不能写批注",
    instead: "“导出意见”写到“审核意见”工作表。",
  },
};

/** What a program lacks. */
export function lacksOf(capabilities: HostCapabilities): readonly Lack[] {
  const keys = Object.keys(LACKS) as (keyof HostCapabilities)[];
  return keys.filter((key) => !capabilities[key]).map((key) => LACKS[key]);
}
