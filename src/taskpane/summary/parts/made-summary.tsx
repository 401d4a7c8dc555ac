import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PageBody } from "../../fill/page-body";
import { usePageStyles } from "../../fill/parts/page-styles";
import { PageFoot } from "../../page-foot";
import { RemarkList } from "./remark-list";
import { SheetLinks } from "./sheet-links";
import type { SummaryRun } from "./use-summary-run";

interface Props {
  /** The page's name. */
  readonly title: string;
  readonly run: SummaryRun;
  readonly onBack: () => void;
}

/** What a page of 汇总 shows once something was made: the sheets, and what the user should read of them. */
export function MadeSummary({ title, run, onBack }: Props) {
  const page = usePageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const problems = run.remarks.filter(({ weight }) => weight === "problem").length;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <PageBody title={title}>
        <h2 ref={heading} tabIndex={-1} className={page.heading}>
          已生成 {run.sheets.length} 张表
        </h2>
        <SheetLinks sheets={run.sheets} onJump={run.jump} />
        {run.remarks.length > 0 && (
          <>
            <h2 className={page.heading}>{problems > 0 ? `说明（要处理的 ${problems} 条）` : "说明"}</h2>
            <RemarkList remarks={run.remarks} onJump={run.jump} />
          </>
        )}
      </PageBody>
      <PageFoot said={run.said}>
        <Button className={page.button} size="small" appearance="primary" onClick={onBack}>
          完成
        </Button>
        <Button className={page.light} size="small" onClick={run.clear}>
          再汇总一次
        </Button>
      </PageFoot>
    </>
  );
}
