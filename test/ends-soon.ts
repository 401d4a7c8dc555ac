/** Milliseconds of processor time: far more than linear work needs on a slow machine, far less than quadratic work takes. */
const MOST = 5000;
const TRIES = 3;

/**
 * What work gives that must not take more than linear time. A busy machine, or one that collects garbage, can hold up a
 * run, so only what takes too long each time is too slow.
 */
export async function endsSoon<T>(work: () => T | Promise<T>, most = MOST): Promise<T> {
  const times: number[] = [];
  while (times.length < TRIES) {
    const started = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(started);
    const took = Math.round((user + system) / 1000);
    if (took <= most) return result;
    times.push(took);
  }
  throw new Error(`took ${times.join(", ")} ms of processor time, each more than ${most}`);
}
