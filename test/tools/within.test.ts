import { within } from "../within";

function busy(ms: number): void {
  const { user, system } = process.cpuUsage();
  for (;;) {
    const now = process.cpuUsage();
    if (now.user + now.system - user - system >= ms * 1000) return;
  }
}

test("work that was held up once is no slow work", async () => {
  let runs = 0;
  expect(
    await within(50, () => {
      runs++;
      if (runs === 1) busy(60);
      return "done";
    }),
  ).toBe("done");
  expect(runs).toBeGreaterThan(1);
});

test("work that takes too long each time is told with its times", async () => {
  await expect(within(5, () => busy(8))).rejects.toThrow(/^took \d+, \d+, \d+ ms of processor time, each/);
});
