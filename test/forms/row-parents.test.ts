import { lineName } from "../../src/forms/line-text";
import { parentsOf } from "../../src/forms/row-parents";
import { endsSoon } from "../ends-soon";

/** Each line with the one it is a part of, as they are written here. */
function parents(...texts: string[]): (string | null)[] {
  return parentsOf(texts.map((text) => ({ text }))).map((index) =>
    index === null ? null : lineName(texts[index]!),
  );
}

test.each([
  ["　　其中：1、办公用房（平方米）", "办公用房"],
  ["“三公”经费小计", "三公经费小计"],
  ["一、因公出国（境）费", "因公出国(境)费"],
  ["   其中：教学科研人员因公出国（境）", "教学科研人员因公出国(境)"],
  ["二十三、灾害防治及应急管理支出", "灾害防治及应急管理支出"],
  ["（三）国有资本经营预算拨款", "国有资本经营预算拨款"],
  ["2、车辆（台、辆）", "车辆"],
  ["2．车辆（台/辆）", "车辆"],
  ["（1）其中：公务用车购置费(万元)", "公务用车购置费"],
  ["其中：②公务用车运行维护费", "公务用车运行维护费"],
  ["⑵ 公务接待费", "公务接待费"],
  ["合\n计", "合计"],
  ["资产总额（单位：万元）", "资产总额"],
  ["1.5吨以上的车", "1.5吨以上的车"],
  ["一般公共预算拨款", "一般公共预算拨款"],
  ["一一、不是数", "一一、不是数"],
  ["", ""],
])("the name of %s is %s", (text, name) => {
  expect(lineName(text)).toBe(name);
});

test("昌黎 2023 T9: numbers begin below 小计, and 其中 begins the parts of a number, however they are indented", () => {
  expect(
    parents(
      "合计",
      "“三公”经费小计",
      "一、因公出国（境）费",
      "    其中：教学科研人员因公出国（境）",
      "  其他因公出国（境）费   ",
      "二、公务用车购置及运维费",
      "    其中：公务用车购置费",
      "                公务用车运行维护费",
      "三、公务接待费",
      "会议费",
    ),
  ).toEqual([
    null,
    null,
    "三公经费小计",
    "因公出国(境)费",
    "因公出国(境)费",
    "三公经费小计",
    "公务用车购置及运维费",
    "公务用车购置及运维费",
    "三公经费小计",
    null,
  ]);
});

const OFFICES = [null, "固定资产总额", "房屋", "房屋", "固定资产总额", "固定资产总额", "固定资产总额"];

test.each([
  ["as published", (text: string) => text],
  ["without the blanks before them", (text: string) => text.trim()],
])("满城 2021 T11: numbers behind 其中 go on below it, those above after it, %s", (_, change) => {
  const texts = [
    "固定资产总额",
    "  1、房屋（平方米）",
    "   其中：1、办公用房（平方米）",
    "　　　　2、业务用房（平方米）",
    "  2、车辆（台、辆）",
    "  3、单价在20万元以上的设备",
    "  4、其他固定资产",
  ];
  expect(parents(...texts.map(change))).toEqual(OFFICES);
});

test("after a single numbered part the numbers above go on where the blanks say so, or a number would be skipped", () => {
  expect(parents("1、房屋", "  其中：1、办公用房", "2、车辆")).toEqual([null, "房屋", null]);
  expect(parents("1、房屋", "2、车辆", "其中：1、公务用车", "3、设备")).toEqual([null, null, "车辆", null]);
});

test("昌黎 2023 T4: numbers that begin again below a line without one are its parts", () => {
  expect(
    parents(
      "一、一般公共预算拨款",
      "二、政府性基金预算拨款",
      "三、国有资本经营预算拨款",
      "",
      "本年收入合计",
      "年初财政拨款结转和结余",
      "一、一般公共预算拨款",
      "二、政府性基金预算拨款",
      "三、国有资本经营预算拨款",
      "收入总计",
    ),
  ).toEqual([...Array<null>(6).fill(null), ...Array<string>(3).fill("年初财政拨款结转和结余"), null]);
});

test("T1: centred sums and what is carried over belong to no number, and numbers go on below them", () => {
  expect(
    parents(
      "一、一般公共预算拨款收入",
      "九、其他收入",
      "         本年收入合计",
      "         上年结转结余",
      "十、用事业基金弥补收支差额",
      "         收入总计",
    ),
  ).toEqual(Array<null>(6).fill(null));
});

test("the parts of 五、单位资金 are known by 其中 or by their blanks, and 本年收入合计 is none of them", () => {
  const parts = ["单位资金", "单位资金", null, null];
  expect(
    parents("五、单位资金", "  事业收入", "  经营收入", "六、其他收入", "本年收入合计").slice(1),
  ).toEqual(parts);
  expect(parents("五、单位资金", "其中：事业收入", "经营收入", "本年收入合计", "收入总计").slice(1)).toEqual(
    parts,
  );
});

test("（一） stands under 一、, 1、 under （一）, (1) under 1、, ① under (1); each begins anew under the next", () => {
  expect(
    parents(
      "一、本年收入",
      "（一）一般公共预算拨款",
      "1、经费拨款",
      "(1)人员经费",
      "①工资",
      "2、专项收入",
      "（二）政府性基金预算拨款",
      "1、土地",
      "二、上年结转",
      "（一）一般公共预算结转",
    ),
  ).toEqual([
    null,
    "本年收入",
    "一般公共预算拨款",
    "经费拨款",
    "人员经费",
    "一般公共预算拨款",
    "本年收入",
    "政府性基金预算拨款",
    null,
    "上年结转",
  ]);
});

test("lines without numbers are parts by their blanks; one blank is a slip, a full-width one is two", () => {
  expect(parents("房屋", "　办公用房", "　业务用房", " 车辆", "\t轿车", "\n设备")).toEqual([
    null,
    "房屋",
    "房屋",
    null,
    "车辆",
    null,
  ]);
});

test("sums are parts of a sum further left only", () => {
  expect(parents("合计", "  财政拨款小计", "    工资", "  其他资金小计", "    上年结转")).toEqual([
    null,
    "合计",
    "财政拨款小计",
    "合计",
    "其他资金小计",
  ]);
  expect(parents("公务接待费", "      合计")).toEqual([null, null]);
});

test("其中 right below 其中 is another part, deeper in it is a part of that; in the first line it says nothing", () => {
  expect(parents("其中：房屋", "其中：办公用房", "其中：业务用房", "    其中：仓库")).toEqual([
    null,
    "房屋",
    "房屋",
    "业务用房",
  ]);
});

test("parts without a number and without blanks end with 其中 where the whole has no number either", () => {
  expect(parents("公务用车费", "其中：购置费", "公务接待费")).toEqual([null, "公务用车费", null]);
});

test("a number below a part goes on under the number over both, unless it is indented", () => {
  expect(parents("一、收入", "其中：上年", "（一）拨款")).toEqual([null, "收入", "收入"]);
  expect(parents("一、收入", "其中：上年", "  （一）拨款")).toEqual([null, "收入", "上年"]);
});

test("numbers that begin again below numbers, or below a sum of them, have nothing over them", () => {
  expect(parents("合计", "一、甲", "二、乙", "一、丙")).toEqual([null, "合计", "合计", null]);
  expect(parents("一、甲", "二、乙", "合计", "一、丙")).toEqual([null, null, null, null]);
  expect(parents("一、甲", "合计", "其中：丙")).toEqual([null, null, "合计"]);
});

test("a line level with numbers belongs to what they are indented under", () => {
  expect(parents("三公经费", "  一、出国", "  公务接待费", "会议费")).toEqual([
    null,
    "三公经费",
    "三公经费",
    null,
  ]);
});

test.each([
  ["ever deeper", (index: number) => " ".repeat(index % 1000) + "项"],
  ["numbers that begin again and again", (index: number) => (index % 2 ? "一、甲" : "乙")],
  ["其中 in 其中", (index: number) => `${" ".repeat(2 * (index % 500))}其中：甲`],
  ["sums", (index: number) => (index % 3 ? "合计" : `${index % 90}、甲`)],
])("20,000 lines, %s, take no long time", async (_, lineOf) => {
  const lines = Array.from({ length: 20_000 }, (__, index) => ({ text: lineOf(index) }));
  const found = await endsSoon(() => parentsOf(lines));
  expect(found.every((parent, index) => (parent ?? -1) < index)).toBe(true);
});
