import type { FillJob } from "./fill/jobs";

/** The tabs of the pane. */
export type PaneTab = "audit" | "fill";

/** Where the user is in the pane. */
export interface PlaceState {
  readonly tab: PaneTab;
  /** The job of 填表 whose page is open; undefined for the list of jobs. */
  readonly job: FillJob | undefined;
}

/** Takes the user through the pane; what a tab shows stays while another is in front. */
export interface PanePlace {
  state(): PlaceState;
  subscribe(listener: () => void): () => void;
  /** Brings a tab to the front. */
  show(tab: PaneTab): void;
  /** Opens the page of a job, or the list of jobs, and brings 填表 to the front. */
  openJob(job: FillJob | undefined): void;
}

/** The pane begins with 审核. */
export function createPanePlace(): PanePlace {
  const listeners = new Set<() => void>();
  let state: PlaceState = { tab: "audit", job: undefined };

  function change(part: Partial<PlaceState>): void {
    state = { ...state, ...part };
    listeners.forEach((listener) => listener());
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (tab) => change({ tab }),
    openJob: (job) => change({ tab: "fill", job }),
  };
}
