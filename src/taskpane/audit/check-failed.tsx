import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Problem } from "../../sheet/result";
import { ProblemDetails } from "../problem-details";
import { problemText } from "../problem-text";
import { useCopy } from "../use-copy";

interface Props {
  readonly problem: Problem;
  /** Whether an older report is still shown below. */
  readonly hasOlder: boolean;
  readonly onRetry: () => void;
}

/** Why the check could not be done, 重试, and the details to send to someone who can help. */
export function CheckFailed({ problem, hasOlder, onRetry }: Props) {
  const text = problemText(problem);
  const { label, refused, copy } = useCopy(text);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <div>{problem.message}</div>
        {hasOlder && <div>下面是上一次检查的结果。</div>}
        {refused && <ProblemDetails text={text} />}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onRetry}>
          重试
        </Button>
        <Button size="small" onClick={copy}>
          {label}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
