import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";

/** What went less well than hoped, to be put away one by one. */
export function Notices({
  notices,
  onDismiss,
}: {
  notices: readonly string[];
  onDismiss: (notice: string) => void;
}) {
  return [...new Set(notices)].map((notice) => (
    <MessageBar key={notice} intent="warning" layout="multiline">
      <MessageBarBody>{notice}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label="知道了"
            title="知道了"
            onClick={() => onDismiss(notice)}
          />
        }
      />
    </MessageBar>
  ));
}
