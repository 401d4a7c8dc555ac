import { mergeClasses } from "@fluentui/react-components";
import { usePageStyles } from "../../fill/parts/page-styles";

/** Says that there is no 预算明细, and what one looks like. */
export function NoLedger({ isRead }: { readonly isRead: boolean }) {
  const page = usePageStyles();
  if (!isRead) return <p className={page.about}>正在读取工作簿…</p>;
  return (
    <>
      <p className={mergeClasses(page.about, page.warning)}>这个工作簿里没有认出预算明细。</p>
      <p className={page.about}>
        预算明细是一行一笔的清单，按列名读，次序不限：功能科目编码、部门经济科目编码、支出类别、资金来源、金额，还可以有单位、项目、资金年度等列。把它放进这个工作簿，这里就能汇总。
      </p>
    </>
  );
}
