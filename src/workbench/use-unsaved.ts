import { useEffect, useSyncExternalStore } from "react";
import type { Opener } from "./opener";

/** Whether there is unsaved work; while there is, the browser asks before the page is left. */
export function useUnsaved(opener: Opener): boolean {
  const isUnsaved = useSyncExternalStore(opener.onChanged, opener.changed);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return isUnsaved;
}
