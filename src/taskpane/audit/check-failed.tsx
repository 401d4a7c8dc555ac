import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../../sheet/result";
import { copyText } from "./copy-text";

const useStyles = makeStyles({
  detail: {
    margin: "4px 0 0",
    maxHeight: "120px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    userSelect: "text",
  },
});

const COPIED = { no: "复制详情", yes: "已复制", refused: "请选中后复制" } as const;

interface Props {
  readonly problem: Problem;
  /** Whether an older report is still shown below. */
  readonly hasOlder: boolean;
  readonly onRetry: () => void;
}

/** Why the check could not be done, 重试, and the details to send to someone who can help. */
export function CheckFailed({ problem, hasOlder, onRetry }: Props) {
  const styles = useStyles();
  const [copied, setCopied] = useState<keyof typeof COPIED>("no");
  const { code, message, detail } = problem;
  const report = detail === undefined ? `[${code}] ${message}` : `[${code}] ${message}\n${detail}`;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <div>{message}</div>
        {hasOlder && <div>下面是上一次检查的结果。</div>}
        {copied === "refused" && <pre className={styles.detail}>{report}</pre>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onRetry}>
          重试
        </Button>
        <Button
          size="small"
          onClick={() => void copyText(report).then((done) => setCopied(done ? "yes" : "refused"))}
        >
          {COPIED[copied]}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
