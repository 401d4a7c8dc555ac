import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLinkStyles } from "../audit/link-styles";
import { PlainButton } from "../audit/plain-button";

const useStyles = makeStyles({ root: { lineHeight: "18px" } });

interface Props {
  /** How many relations of one's own there are. */
  readonly count: number;
  /** Whether they lie over the list. */
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** The way to 自定义审核公式, and where the focus is once one is back. */
export function RelationsButton({ count, isOpen, onOpen }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const button = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <span ref={button}>
      <PlainButton
        className={mergeClasses(links.link, styles.root)}
        title="写、试算、保存、导入和导出自己的审核公式"
        onClick={onOpen}
      >
        自定义公式{count > 0 && ` ${count}`}
      </PlainButton>
    </span>
  );
}
