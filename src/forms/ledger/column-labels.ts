import type { LedgerColumn } from "../../model/ledger";

/** What the columns of a 预算明细 are called where nothing else calls them otherwise. */
export const COLUMN_NAMES: Readonly<Record<LedgerColumn, string>> = {
  unitCode: "单位编码",
  unitName: "单位名称",
  functionCode: "功能科目编码",
  functionName: "功能科目名称",
  economicCode: "部门经济科目编码",
  economicName: "部门经济科目名称",
  category: "支出类别",
  projectCode: "项目编码",
  projectName: "项目名称",
  fund: "资金来源",
  fundYear: "资金年度",
  amount: "金额",
};

/** A way to write the label of a column. */
export interface LabelShape {
  readonly column: LedgerColumn;
  readonly shape: RegExp;
}

const FUNCTIONAL = /^(?:支出)?功能(?:分类)?(?:科目)*$/;
const ECONOMIC = /^(?:支出)?(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)*$/;

/**
 * How labels of columns are written, as they are compared: without the year before them and all brackets. Of several
 * columns the one whose shape stands first is taken, so that 金额 goes before 合计. 政府经济分类 is none of these.
 */
export const LABEL_SHAPES: readonly LabelShape[] = [
  shape("unitCode", /^(?:预算|基层|所属|填报|申报|用款|编制|部门)?(?:预算)?单位(?:编码|代码|编号)$/),
  shape("unitCode", /^部门(?:编码|代码|编号)$/),
  shape("unitName", /^(?:预算|基层|所属|填报|申报|用款|编制|部门)?(?:预算)?单位名称$/),
  shape("unitName", /^(?:预算|基层|所属|填报|申报|用款|编制|部门)?(?:预算)?单位$/),
  shape("unitName", /^部门名称$/),
  shape("functionCode", /^(?:支出)?功能(?:分类)?(?:科目)*(?:编码|代码|编号)$/),
  shape("functionName", /^(?:支出)?功能(?:分类)?(?:科目)*名称$/),
  shape("economicCode", /^(?:支出)?(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)*(?:编码|代码|编号)$/),
  shape("economicName", /^(?:支出)?(?:部门)?(?:预算)?(?:支出)?经济(?:分类)?(?:科目)*名称$/),
  shape("category", /^支出(?:类别|类型|性质|分类)(?:名称)?$/),
  shape("category", /^(?:预算)?项目(?:类别|类型|分类)(?:名称)?$/),
  shape("category", /^类别$/),
  shape("projectCode", /^(?:预算)?项目(?:编码|代码|编号)$/),
  shape("projectName", /^(?:预算)?项目名称$/),
  shape("projectName", /^项目$/),
  shape("fund", /^(?:预算)?资金(?:来源|性质)(?:名称)?$/),
  shape("fund", /^资金(?:类型|类别|渠道)(?:名称)?$/),
  shape("fund", /^(?:经费)?来源$/),
  shape("fundYear", /^资金(?:所属)?(?:年度|年份)$/),
  shape("fundYear", /^是否(?:为)?(?:上年)?结转(?:资金)?$/),
  shape("fundYear", /^结转标[志识]$/),
  shape("fundYear", /^年份$/),
  shape("amount", /^金额$/),
  shape("amount", /^(?:本年|当年|年初|年度)?预算(?:金额|数|额)$/),
  shape("amount", /^(?:预算)?(?:批复|安排|下达)(?:金额|数)$/),
  shape("amount", /^(?:本年|当年|年初|年度)?预算$/),
  shape("amount", /^(?:支出|资金|指标|分配)(?:金额|数|额)$/),
  shape("amount", /^(?:预算|金额|资金)?(?:合计|总计)(?:金额)?$/),
];

/** Shapes that only tell where the sheet has no better column: one for codes with their names, or plain 科目编码. */
export const LOOSE_SHAPES: readonly LabelShape[] = [
  shape("functionCode", FUNCTIONAL),
  shape("economicCode", ECONOMIC),
  shape("functionName", FUNCTIONAL),
  shape("economicName", ECONOMIC),
  shape("functionCode", /^(?:支出)?科目(?:编码|代码|编号)$/),
  shape("functionName", /^(?:支出)?科目名称$/),
];

/** Labels of tables that a ledger is not: those of indicators. */
export const FOREIGN_LABEL = /指标(?:值|名称|内容)|[一二三]级指标|绩效(?:指标|目标)/;

function shape(column: LedgerColumn, written: RegExp): LabelShape {
  return { column, shape: written };
}
