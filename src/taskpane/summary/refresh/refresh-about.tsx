import type { RefreshPlan } from "../../../app/summaries/plan-refresh";
import { usePageStyles } from "../../fill/parts/page-styles";

interface Props {
  readonly plan: RefreshPlan | undefined;
  /** Whether the workbook has been read yet. */
  readonly isRead: boolean;
  /** How many sheets would change. */
  readonly changed: number;
}

/** What comes of 重新汇总 as a whole, and which sheets cannot be brought up to date and why. */
export function RefreshAbout({ plan, isRead, changed }: Props) {
  const page = usePageStyles();
  return (
    <>
      <p className={page.about}>{wordsOf(plan, isRead, changed)}</p>
      {plan?.sheets.map(
        ({ sheet, because, needs }) =>
          because !== undefined &&
          !needs && (
            <p key={sheet} className={page.warning}>
              “{sheet}”：{because}
            </p>
          ),
      )}
    </>
  );
}

function wordsOf(plan: RefreshPlan | undefined, isRead: boolean, changed: number): string {
  if (!plan) return isRead ? "正在对照来源和已生成的表…" : "正在读取工作簿…";
  if (plan.sheets.length === 0)
    return "这个工作簿里还没有生成过汇总表。生成以后来源改了，到这里更新：只改有变化的格，您在表里、表旁加的都留着。";
  if (changed > 0) return `来源有变化，${changed} 张表要更新。您在表里、表旁加的都留着。`;
  const able = plan.sheets.filter(({ because }) => because === undefined).length;
  if (able > 0) return "来源没有变化，表都是最新的。";
  return plan.sheets.some(({ needs }) => needs) ? "要有来源的文件才能对照。" : "下面的表不能更新：";
}
