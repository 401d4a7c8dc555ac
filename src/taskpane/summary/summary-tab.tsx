import type { JobScreenProps } from "../jobs/job-screen";
import { LazyScreen } from "../jobs/lazy-screen";

/** 汇总, whose program is read when it is opened first. */
export function SummaryTab(props: JobScreenProps) {
  return <LazyScreen name="汇总" load={load} on={props} />;
}

async function load() {
  return (await import(/* webpackChunkName: "summary" */ "./summary-screen")).SummaryScreen;
}
