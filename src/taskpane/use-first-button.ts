import { useEffect, useRef, type RefObject } from "react";

/** Takes the keyboard to the first button of a panel as it opens. */
export function useFirstButton(): RefObject<HTMLDivElement | null> {
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => buttons.current?.querySelector("button")?.focus(), []);
  return buttons;
}
