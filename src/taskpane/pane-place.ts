import type { FillJob } from "./fill/jobs";
import type { SummaryJob } from "./summary/jobs";

/** The jobs of the tabs that have some. */
interface Jobs {
  readonly fill: FillJob;
  readonly summary: SummaryJob;
}

/** A tab with a list of jobs. */
export type JobTab = keyof Jobs;

/** A job of a tab. */
export type JobOf<T extends JobTab> = Jobs[T];

/** The tabs of the pane. */
export type PaneTab = "audit" | JobTab;

/** Where the user is in the pane. */
export interface PlaceState {
  readonly tab: PaneTab;
  /** The jobs whose pages are open; undefined for the list of jobs. */
  readonly jobs: { readonly [T in JobTab]: JobOf<T> | undefined };
}

/** Takes the user through the pane; what a tab shows stays while another is in front. */
export interface PanePlace {
  state(): PlaceState;
  subscribe(listener: () => void): () => void;
  /** Brings a tab to the front. */
  show(tab: PaneTab): void;
  /** Opens the page of a job, or the list of jobs, and brings its tab to the front. */
  openJob<T extends JobTab>(tab: T, job: JobOf<T> | undefined): void;
}

/** The pane begins with 审核. */
export function createPanePlace(): PanePlace {
  const listeners = new Set<() => void>();
  let state: PlaceState = { tab: "audit", jobs: { fill: undefined, summary: undefined } };

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
    openJob: (tab, job) => change({ tab, jobs: { ...state.jobs, [tab]: job } }),
  };
}
