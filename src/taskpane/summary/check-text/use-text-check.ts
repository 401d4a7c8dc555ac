import { useEffect, useState } from "react";
import type { Sliced } from "../../fill/parts/use-sliced";
import { checkHere, type AskedText, type CheckedText } from "./check-here";

/** What a text comes to, worked out away from the pane's thread; the last result stays while it is done anew. */
export function useTextCheck(asked: AskedText | undefined): Sliced<CheckedText> {
  const [done, setDone] = useState<{ readonly asked: AskedText; readonly value: CheckedText }>();
  useEffect(() => (asked ? checkAway(asked, (value) => setDone({ asked, value })) : undefined), [asked]);
  return asked ? { value: done?.value, isBusy: done?.asked !== asked } : { value: undefined, isBusy: false };
}

/** Checks a text in a thread of its own, or here where there are none; gives what ends it. */
function checkAway(asked: AskedText, onDone: (checked: CheckedText) => void): () => void {
  let thread: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const here = (): void => {
    timer = setTimeout(() => onDone(checkHere(asked)));
  };
  try {
    thread = newThread();
    thread.onmessage = ({ data }: MessageEvent<CheckedText>) => {
      thread?.terminate();
      onDone(data);
    };
    thread.onerror = here;
    thread.postMessage(asked);
  } catch {
    // Programs whose browser has no threads, and servers that forbid them.
    here();
  }
  return () => {
    thread?.terminate();
    clearTimeout(timer);
  };
}

function newThread(): Worker {
  return new Worker(/* webpackChunkName: "check-thread" */ new URL("./check-thread.ts", import.meta.url));
}
