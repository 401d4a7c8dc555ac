import { Link, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DocumentSearchRegular, InfoRegular } from "@fluentui/react-icons";
import type { CheckReport } from "../../app/check-workbook";
import { Message } from "./message";
import type { Scope, Sight } from "./scope";
import type { Tally } from "./tally";
import { ledgerWords, SCOPE_NAMES } from "./words";

interface Props {
  readonly report: CheckReport;
  readonly sight: Sight;
  readonly scope: Scope;
  readonly tally: Tally;
  readonly onWholeWorkbook: () => void;
  readonly onClearFilter: () => void;
}

/** Why the list is empty: nothing to check, nothing found, or everything filtered away. */
export function EmptyList({ report, sight, scope, tally, onWholeWorkbook, onClearFilter }: Props) {
  const { documents, ledgers } = report.reading;
  const ledger = sight.ledger ?? (documents.length === 0 ? ledgers[0] : undefined);
  if (ledger && (scope === "table" || documents.length === 0) && !sight.table) {
    return (
      <Message
        icon={<InfoRegular />}
        title={`${sight.ledger ? "这张工作表" : `“${ledger.source.sheet}”`}是${ledgerWords(ledger)}`}
      >
        明细不按表检查，到“汇总”里可以按它生成预算公开表。
        {documents.length > 0 && (
          <Link onClick={onWholeWorkbook}>看本工作簿的问题（{report.findings.length} 个）</Link>
        )}
      </Message>
    );
  }
  if (documents.length === 0) {
    return (
      <Message icon={<DocumentSearchRegular />} title="没有找到绩效目标表">
        请打开含有绩效目标表的工作簿。表里要有指标表的表头，至少有“三级指标”和“指标值”两列；表头改过名字的，请改回原样。
      </Message>
    );
  }
  if (scope === "table" && !sight.table) {
    const because = report.reading.unrecognised.find(({ sheet }) => sheet === sight.sheet)?.because;
    return (
      <Message icon={<InfoRegular />} title="这张工作表没有检查">
        {because}。<Link onClick={onWholeWorkbook}>看本工作簿的问题（{report.findings.length} 个）</Link>
      </Message>
    );
  }
  if (sight.findings.length > 0) {
    return (
      <Message icon={<InfoRegular />} title="没有符合筛选的问题">
        共有 {sight.findings.length} 个问题被筛掉。<Link onClick={onClearFilter}>清除筛选</Link>
      </Message>
    );
  }
  return tally.unable > 0 ? (
    <Message
      icon={<InfoRegular />}
      title={`${SCOPE_NAMES[scope]}没有发现问题，但有 ${tally.unable} 项未能检查`}
    >
      已查的 {tally.pass} 项都通过了{tally.waived > 0 && `，另有 ${tally.waived} 处写了理由忽略`}
      。跳过不等于通过：点上面的“未能检查”看缺什么。
    </Message>
  ) : (
    <Message
      icon={<CheckmarkCircleFilled color={tokens.colorStatusSuccessForeground1} />}
      title={`${SCOPE_NAMES[scope]}没有发现问题`}
    >
      {tally.pass} 项检查全部通过，未能检查 0 项
      {tally.waived > 0 && `；另有 ${tally.waived} 处写了理由忽略，见下面“已忽略”`}。
    </Message>
  );
}
