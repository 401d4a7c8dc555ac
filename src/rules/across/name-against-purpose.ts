import { defineTableRule } from "../define-rule";

/** 保财社〔2020〕124号 tells where money comes from and not what it is for. */
const DOCUMENT = /\p{Script=Han}{2,6}(?:20\d\d)?[〔【[(]\d{2,4}[〕】\])](?:\d{1,5})?号/gu;
/** What is said of any project: words of money, plans and good order, and the smallest words. */
const GENERIC =
  /提前下达|下达|预算|指标|资金|经费|专项|项目|补助|补贴|费用|支出|财政|中央|省级|市级|[县区]级|本级|配套|上缴|全部|拨款|用于|保证|保障|确保|开展|进行|落实|按照|有关|相关|规定|正常|顺利|有序|各项|工作|业务|管理|服务|运行|运转|运维|维护|建设|发展|政策|单位|人员|年度|标准|实施|完成|推进|提高|加强|综合|[年月日元万等的及和与为对在由其每按本我全费市县区省综]/g;
const HAN = /\p{Script=Han}+/gu;
/** Words for one subject that share no sign. */
const RELATED: readonly (readonly [RegExp, RegExp])[] = [
  [/就业|创业/, /人力资源|人社|求职|见习|岗位/],
  [/养老|退休/, /基金|社保|社会保险|待遇/],
  [/物业/, /保洁|保安|绿化|水电/],
  [/网络|信息/, /宽带|专线|系统|软件/],
];
/** A name with fewer signs of its own, or a purpose with fewer, says too little to be compared. */
const LEAST_OF_NAME = 2;
const LEAST_OF_PURPOSE = 8;

/** The name and 资金用途 speak of different things: beside words of any project they share not one sign. */
export const nameAgainstPurpose = defineTableRule({
  id: "name-against-purpose",
  title: "资金用途说的应是项目名称里的事",
  family: "跨表",
  severity: "notice",
  on: "ProjectTarget",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要与相应的预算支出内容、范围、方向、效果等紧密相关",
  why: "名称和用途说的不是一件事，多半是从别的项目复制来没有改，或者资金要改作别用。",
  how: "核对项目的支出内容，把资金用途写成这个项目的；名称有误的，改名称。",
  needs: ["name", "purpose"],
  check({ name, purpose }, { report }) {
    const subject = ownWords(name.value);
    const [signs, others] = [signsOf(subject), signsOf(ownWords(purpose.value))];
    if (signs.size < LEAST_OF_NAME || others.size < LEAST_OF_PURPOSE) return;
    if ([...signs].some((sign) => others.has(sign)) || isRelated(name.value, purpose.value)) return;
    report({
      at: purpose,
      message: `项目名称说的是“${subject.join("、")}”，资金用途里没有提到它`,
      related: [{ role: name.label, at: name }],
    });
  },
});

/** The words of a text that are not said of any project. */
function ownWords(text: string): string[] {
  return text.normalize("NFKC").replace(DOCUMENT, " ").replace(GENERIC, " ").match(HAN) ?? [];
}

function signsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.join(""));
}

function isRelated(name: string, purpose: string): boolean {
  return RELATED.some(
    ([one, other]) => (one.test(name) && other.test(purpose)) || (other.test(name) && one.test(purpose)),
  );
}
