const TRIES = 3;

/**
 * What work gives that must not take more than linear time. It has `most` milliseconds of processor time, far more than it
 * needs and far less than quadratic time would take; a machine that is busy, or collects garbage, can still hold up a run,
 * so only what takes longer each time is too slow.
 */
export async function within<T>(most: number, work: () => T | Promise<T>): Promise<T> {
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
