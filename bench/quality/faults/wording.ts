import { hasLevels, isProject, textOf, withFields, type Table } from "../books";
import { pick, whole, type Random } from "../random";
import { fault, inRowOf, inSomeRow, said, where, type Fault } from "./fault";

/** Faults in the wording. */
export const WORDING: readonly Fault[] = [
  fault(
    "known-typo",
    "公布的表里见过的错字",
    inRowOf(/^(数量|质量|社会|满意|服务)/, (row, random) => {
      const [key, text] = pick(random, [
        ["level3", "高领补贴发放准确率"],
        ["level3", "资金支付及率"],
        ["level3", "补贴到帐率"],
        ["level3", "见习岗员工得满意度"],
        ["level3", "对收益人帮助情况"],
        ["level3", "技能最训合格率"],
        ["description", "满意人数占调查总人数胡比率"],
        ["description", "确实维护被征地农民的权益的户数"],
        ["description", "2023年12底前完成的数量"],
      ] as const);
      return { ...row, [key]: text };
    }),
  ),
  fault(
    "known-typo",
    "别处常见的错字",
    where(hasLevels, (table, random) =>
      withFields(table, {
        goals: [
          pick(random, [
            "截止目前已完成前期准备，按期完成年度任务。",
            "按要求布署安排，确保任务完成。",
            "及时办理报消手续，规范资金使用。",
            "统一按装监控设备，消除安全隐患。",
            "加强专用帐户管理，专款专用。",
            "园满完成全年各项工作任务。",
            "部份设备老化，需更新后保障运行。",
            "召开坐谈会听取群众意见，改进服务。",
            "做为年度重点工作，按期完成。",
            "清理往来帐款，规范核算。",
          ]),
        ],
      }),
    ),
  ),
  fault(
    "doubled-word",
    "三级指标里词连写两遍",
    inRowOf(/^(数量|质量)/, (row, random) => {
      const name = said(row, "level3");
      const tail = /(?:人数|次数|数量|期数|面积|里程|比例)$/.exec(name)?.[0];
      const doubled = tail !== undefined && random() < 0.5 ? `${name}${tail}` : `${name.slice(0, 2)}${name}`;
      return { ...row, level3: doubled };
    }),
  ),
  fault(
    "doubled-word",
    "目标或用途里字词连写",
    where(isProject, (table, random) => {
      const text = pick(random, [
        "保障在职工工工作经费，确保工作正常开展。",
        "加强流动人员管理管理，优化服务。",
        "组织开展开展业务培训，提高服务水平。",
        "确保补贴补贴按时足额发放。",
        "落实国家有关的的规定，完成年度任务。",
      ]);
      return withFields(
        table,
        textOf(table, "purpose") !== "" && /hebei|gaoxin/.test(table.form.id) && random() < 0.5
          ? { purpose: text }
          : { goals: [text] },
      );
    }),
  ),
  fault(
    "document-number-brackets",
    "文号的括号不规范",
    where(isProject, (table, random) => {
      const number = `${pick(random, ["财预", "冀财社", "保财社", "唐人社发"])}${brackets(random)}`;
      return withFields(table, intoText(table, random, `依据${number}文件，`));
    }),
  ),
  fault(
    "stray-space",
    "文字里有空格",
    inSomeRow((row, random) => {
      const key = pick(random, ["level3", "description"]);
      const text = said(row, key);
      if (text.length < 5) return undefined;
      const at = whole(random, 1, text.length - 1);
      const between = /\p{Script=Han}{2}/u.test(text.slice(at - 1, at + 1));
      return between
        ? { ...row, [key]: `${text.slice(0, at)}${pick(random, [" ", "  ", "　"])}${text.slice(at)}` }
        : undefined;
    }),
  ),
  fault(
    "title-differs-from-name",
    "表名是别的项目",
    where(
      (table) => isProject(table) && /hebei|gaoxin|generic/.test(table.form.id),
      (table, random) =>
        withFields(table, {
          title: `${pick(random, ["退役军人安置经费", "网络专线、通信服务费", "党员档案集中管理经费", "创业担保贷款财政贴息资金", "信访维稳专项工作经费"])}绩效目标表`,
        }),
    ),
  ),
];

function brackets(random: Random): string {
  const [year, number] = [whole(random, 2019, 2023), whole(random, 2, 148)];
  return pick(random, [
    `【${year}】${number}号`,
    `[${year}]${number}号`,
    `（${year}）${number}号`,
    `(${year})${number}号`,
    `［${year}］${number}号`,
  ]);
}

/** Puts words before the 资金用途, or before the goals where the form has none. */
function intoText(table: Table, random: Random, words: string): Record<string, string | string[]> {
  const purpose = textOf(table, "purpose");
  return /hebei|gaoxin|generic/.test(table.form.id) && random() < 0.6
    ? { purpose: `${words}${purpose}` }
    : { goals: [`${words}按期完成年度任务。`] };
}
