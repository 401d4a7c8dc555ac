import { pick, whole } from "../random";
import {
  COUNT,
  fault,
  inRowOf,
  inSomeRow,
  inValue,
  LASTING,
  QUALITY,
  QUANTITY,
  RATE,
  said,
  without,
  type Fault,
} from "./fault";

const FULLWIDTH = "０１２３４５６７８９";

/** Faults in how a 指标值 is written down. */
export const VALUES_WRITTEN: readonly Fault[] = [
  fault(
    "value-missing",
    "指标值空着",
    inSomeRow((row) => without(row, "value")),
  ),
  fault(
    "value-missing",
    "指标值只有占位符号",
    inSomeRow((row, random) =>
      // 事故次数 无 says something: none.
      /事故|投诉/.test(said(row, "level3"))
        ? undefined
        : { ...row, value: pick(random, ["——", "-", "/", "无", "待定"]) },
    ),
  ),
  fault(
    "value-not-a-value",
    "指标值重复指标名称",
    inRowOf(/^(质量|社会|时效|可持续)/, (row, random) => {
      const name = said(row, "level3");
      return name === "" || row["value"] === "不适用"
        ? undefined
        : { ...row, value: pick(random, [name, `${name}。`, `“${name}”`]) };
    }),
  ),
  fault(
    "value-not-a-value",
    "只有符号没有数值",
    inRowOf(/^(成本|数量|时效)/, (row, random) => ({
      ...row,
      value: pick(random, ["≤总成本预算数", "≥", "≤", "≤预算控制数", "≥计划数"]),
    })),
  ),
  fault(
    "operator-glyph",
    "比较符号不规范",
    inValue(/^[≥≤]\d/, (value, random) => {
      const glyphs: Record<string, readonly string[]> = {
        "≥": ["≧", ">=", "＞＝", "＞=", "=>", "≥="],
        "≤": ["≦", "<=", "＜＝", "＜="],
      };
      return pick(random, glyphs[value.charAt(0)] ?? []) + value.slice(1);
    }),
  ),
  fault(
    "percent-word",
    "百分号写成了字",
    inValue(RATE, (value, random) => value.replace("%", pick(random, ["百分数", "百分比", "百分率"]))),
  ),
  fault(
    "fullwidth-digit",
    "全角数字",
    inValue(/\d/, (value, random) => {
      const all = pick(random, [true, false]);
      let first = true;
      return value.replace(/\d/g, (digit) => {
        const wide = all || first ? (FULLWIDTH[Number(digit)] ?? digit) : digit;
        first = false;
        return wide;
      });
    }),
  ),
  fault(
    "value-leftover-code",
    "留有转换时的代码",
    inValue(/^[≥≤=]?\d/, (value, random) =>
      pick(random, [
        `[bookmark: _GoBack]${value}`,
        `[bookmark: _Toc${whole(random, 1000, 9999)}]${value}`,
        `${value}&nbsp;`,
        `${value}_x000D_`,
        `${value}<br>`,
        `<span>${value}</span>`,
        `${value.replace("≥", "&ge;").replace("≤", "&le;").replace("=", "&#61;")}`,
        `${value}&#10;`,
      ]),
    ),
  ),
  fault(
    "value-composite",
    "一格写了几个数",
    inRowOf(QUANTITY, (row, random) => ({
      ...row,
      value: pick(random, [
        `个人账户${whole(random, 100, 2000)}人交通补贴${whole(random, 100, 3000)}人劳模津贴${whole(random, 2, 9)}人`,
        `举办培训班${whole(random, 2, 9)}期，培训${whole(random, 100, 900)}人次`,
        `≥${whole(random, 10, 90)}场，≥${whole(random, 100, 900)}人`,
        `维修道路${whole(random, 2, 9)}条、桥梁${whole(random, 2, 9)}座`,
        `宣传册${whole(random, 1, 9)}000份；宣传栏${whole(random, 10, 90)}块`,
        `新建${whole(random, 2, 9)}个/改建${whole(random, 2, 9)}个`,
      ]),
    })),
  ),
  fault(
    "value-composite",
    "两个标准写在一起",
    inRowOf(/^成本/, (row, random) => ({
      ...row,
      level3: pick(random, ["人均发放金额", "补助标准", "协办员补贴标准"]),
      value: pick(random, [
        `行政村协办员${whole(random, 10, 30)}0元/月/人；社区协办员${whole(random, 10, 30)}0元/月/人`,
        `城市${whole(random, 40, 90)}0元/人/月，农村${whole(random, 20, 39)}0元/人/月`,
        `重度${whole(random, 80, 99)}元/人、轻度${whole(random, 30, 60)}元/人`,
      ]),
    })),
  ),
  fault(
    "value-approximate",
    "约数",
    inValue(
      COUNT,
      (value, random) => {
        const count = value.slice(1);
        return pick(random, [
          `约${count}`,
          `大约${count}`,
          `${count}左右`,
          `${count}上下`,
          `近${count}`,
          `≈${count}`,
        ]);
      },
      QUANTITY,
    ),
  ),
  fault(
    "operator-missing",
    "数量、比率没有符号",
    inValue(/^[≥=]\d/, (value) => value.slice(1), /^(数量|质量)/),
  ),
  fault(
    "operator-strict",
    "写成大于",
    inValue(
      RATE,
      (value, random) => pick(random, [">", "＞"]) + value.slice(1).replace("100", "95"),
      QUALITY,
    ),
  ),
  fault(
    "operator-strict",
    "年限写成大于",
    inValue(/^≥\d+年$/, (value) => `>${value.slice(1)}`, LASTING),
  ),
];
