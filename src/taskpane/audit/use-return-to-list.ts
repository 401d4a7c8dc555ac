import { useEffect, useRef, type RefObject } from "react";

/** Gives the focus back to the list in an element once what lay over it is away. */
export function useReturnToList(covered: boolean): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  const wasCovered = useRef(false);
  useEffect(() => {
    if (wasCovered.current && !covered) {
      screen.current?.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true });
    }
    wasCovered.current = covered;
  }, [covered]);
  return screen;
}
