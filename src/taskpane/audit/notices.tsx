import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Problem } from "../../sheet/result";
import { ProblemDetails } from "../problem-details";
import { problemText } from "../problem-text";
import { useCopy } from "../use-copy";

interface Props {
  readonly notices: readonly Problem[];
  /** Puts away what says this. */
  readonly onDismiss: (message: string) => void;
  /** Tries again what a notice tells of, where it offers that. */
  readonly onRetry: (notice: Problem) => void;
  readonly applying: boolean;
}

/** What went less well than hoped, to be put away one by one. */
export function Notices({ notices, onDismiss, onRetry, applying }: Props) {
  const told = [...new Map(notices.map((notice) => [notice.message, notice])).values()];
  return told.map((notice) => (
    <Notice
      key={notice.message}
      notice={notice}
      applying={applying}
      onDismiss={() => onDismiss(notice.message)}
      onRetry={() => onRetry(notice)}
    />
  ));
}

interface NoticeProps {
  readonly notice: Problem;
  readonly applying: boolean;
  readonly onDismiss: () => void;
  readonly onRetry: () => void;
}

function Notice({ notice, applying, onDismiss, onRetry }: NoticeProps) {
  const text = problemText(notice);
  const { label, refused, copy } = useCopy(text);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {notice.message}
        {refused && <ProblemDetails text={text} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label="知道了"
            title="知道了"
            onClick={onDismiss}
          />
        }
      >
        {notice.retry && (
          <Button size="small" disabledFocusable={applying} onClick={onRetry}>
            重试
          </Button>
        )}
        {notice.detail !== undefined && (
          <Button size="small" onClick={copy}>
            {label}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
