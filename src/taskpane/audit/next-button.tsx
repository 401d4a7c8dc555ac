import { Button } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { AuditModel } from "./audit-state";
import { goToNext } from "./go-to-next";
import { nextFinding } from "./next-finding";

/** 下一个问题: selects the next cell of those in the list. */
export function NextButton({ model }: { readonly model: AuditModel }) {
  const state = useSyncExternalStore(model.subscribe, model.state);
  const none = nextFinding(state, undefined) === undefined;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowDownRegular />}
      disabled={none}
      title={none ? "列表里没有问题" : "选中列表里下一个有问题的单元格；到最后一个以后从头开始"}
      onClick={() => goToNext(model)}
    >
      下一个问题
    </Button>
  );
}
