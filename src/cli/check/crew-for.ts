import { availableParallelism, totalmem } from "node:os";
import type { Arguments } from "../command";
import { checkFile, type CheckSetup } from "./check-file";
import { hireCrew, type Crew } from "./crew";

/** More threads than this do not pay off: what they find goes through one. */
const MOST_JOBS = 8;
const SECONDS = 60;
/** Of memory, a thread: more than the largest workbook that is read needs, and less than none could be read with. */
const MEGABYTES = { most: 2048, least: 256 };
/** The share of the machine's memory that all threads together may take. */
const SHARE = 0.6;

/** Those who check the files: threads, or nobody but this one where there is nothing to share out. */
export function crewFor(given: Arguments, setup: CheckSetup, total: number | undefined): Crew {
  const jobs = given.jobs ?? Math.min(MOST_JOBS, availableParallelism());
  // Whoever asks for limits is to have them, and only threads can be stopped.
  const isLimited = given.timeout !== undefined || given.memory !== undefined;
  if ((jobs === 1 || total === 1) && !isLimited) {
    return { isAside: false, check: async (path) => checkFile(path, setup), dismiss: async () => undefined };
  }
  const limits = { jobs, seconds: given.timeout ?? SECONDS, megabytes: given.memory ?? megabytesFor(jobs) };
  return hireCrew(limits, setup);
}

function megabytesFor(jobs: number): number {
  // In a container less is there than the machine has; where nothing is set, this is beyond all memory.
  const constrained = process.constrainedMemory?.() || Infinity;
  const megabytes = Math.min(totalmem(), constrained) / 1024 / 1024;
  return Math.round(Math.max(MEGABYTES.least, Math.min(MEGABYTES.most, (megabytes * SHARE) / jobs)));
}
