import { useState } from "react";
import { copyText } from "./audit/copy-text";

const LABELS = { yes: "已复制", refused: "请选中后复制" } as const;

/** A button's text and work for putting something on the clipboard, and whether the page was refused that. */
export function useCopy(
  text: string,
  name = "复制详情",
): { label: string; refused: boolean; copy: () => void } {
  const [copied, setCopied] = useState<"no" | keyof typeof LABELS>("no");
  return {
    label: copied === "no" ? name : LABELS[copied],
    refused: copied === "refused",
    copy: () => void copyText(text).then((done) => setCopied(done ? "yes" : "refused")),
  };
}
