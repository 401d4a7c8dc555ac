import type { Ledger, LedgerProblem } from "../../model/ledger";

/** Why nothing of a ledger can be summed up. */
export function refusalOf({ columns, amountUnit, first }: Ledger): LedgerProblem | undefined {
  const { amount, fund } = columns;
  const row = amount.state === "given" ? amount.at.row : first - 1;
  if (amountUnit === null)
    return {
      row,
      because: "没有写明金额单位，整张明细都没有计入；请在表头写“金额（元）”，或在表上方写“单位：万元”",
    };
  if (fund.state !== "given")
    return {
      row,
      because:
        "没有“资金来源”（资金性质）列，分不清一般公共预算、政府性基金和其他资金，整张明细都没有计入；请加上这一列",
    };
  return undefined;
}

/** What follows from columns that a ledger lacks. */
export function ledgerRemarks({ columns }: Ledger): readonly string[] {
  const remarks: string[] = [];
  if (columns.fundYear.state !== "given")
    remarks.push("没有“资金年度”列：资金来源没有写明结转的，都算作本年资金");
  if (columns.category.state !== "given")
    remarks.push(
      "没有“支出类别”列：有项目编码或项目名称的算作项目支出，其余按部门经济科目区分，301、303 算作人员经费，别的算作公用经费",
    );
  if (columns.economicCode.state !== "given")
    remarks.push("没有“部门经济科目编码”列：按经济科目的基本支出表和“三公”经费表汇总不出来");
  return remarks;
}
