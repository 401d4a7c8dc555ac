import type { JobScreenProps } from "../jobs/job-screen";
import { LazyScreen } from "../jobs/lazy-screen";

/** 填表, whose program is read when it is opened first. */
export function FillTab(props: JobScreenProps) {
  return <LazyScreen name="填表" load={load} on={props} />;
}

async function load() {
  return (await import(/* webpackChunkName: "fill" */ "./fill-screen")).FillScreen;
}
