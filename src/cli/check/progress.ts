/** How far a check of many files has come. */
export interface Progress {
  /** A file more is done. */
  readonly done: (file: {
    readonly problems: number;
    readonly isUnread: boolean;
    readonly isFresh: boolean;
  }) => void;
  /** Takes the line away, so that something else can be printed there. */
  readonly clear: () => void;
}

/** What the line is made of. */
export interface ProgressState {
  readonly done: number;
  /** Undefined while nobody knows how many there will be. */
  readonly total: number | undefined;
  readonly problems: number;
  readonly unread: number;
  /** Of the files that were checked now and not remembered. */
  readonly fresh: number;
  readonly seconds: number;
}

/** A line need not be drawn more often than anyone can read it. */
const MILLISECONDS = 100;
/** Back to the line's beginning, and nothing left on it. */
const CLEAR = "\r\u001b[K";

/** No line at all. */
export const NO_PROGRESS: Progress = { done: () => undefined, clear: () => undefined };

/** A line on a terminal that is written anew as files are done. */
export function showProgress(terminal: NodeJS.WriteStream, total: number | undefined): Progress {
  const started = performance.now();
  let state: ProgressState = { done: 0, total, problems: 0, unread: 0, fresh: 0, seconds: 0 };
  let drawn = -Infinity;
  let isShown = false;
  return {
    done: ({ problems, isUnread, isFresh }) => {
      const now = performance.now();
      state = {
        total,
        done: state.done + 1,
        problems: state.problems + problems,
        unread: state.unread + (isUnread ? 1 : 0),
        fresh: state.fresh + (isFresh ? 1 : 0),
        seconds: (now - started) / 1000,
      };
      if (now - drawn < MILLISECONDS) return;
      drawn = now;
      isShown = true;
      terminal.write(CLEAR + progressText(state));
    },
    clear: () => {
      if (isShown) terminal.write(CLEAR);
      isShown = false;
      drawn = -Infinity;
    },
  };
}

/** "已查 120/2000 个文件（6%），问题 3456 处，没有查成 2 个，约剩 1 分 20 秒". */
export function progressText({ done, total, problems, unread, fresh, seconds }: ProgressState): string {
  const share = total === undefined ? `${done}` : `${done}/${total}`;
  const percent = total === undefined ? "" : `（${Math.floor((done / total) * 100)}%）`;
  const failed = unread > 0 ? `，没有查成 ${unread} 个` : "";
  const left =
    total !== undefined && fresh > 0 && done < total ? ((total - done) * seconds) / fresh : undefined;
  const rest = left === undefined ? "" : `，约剩 ${durationText(left)}`;
  return `已查 ${share} 个文件${percent}，问题 ${problems} 处${failed}${rest}`;
}

function durationText(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} 分 ${whole % 60} 秒`
    : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}
