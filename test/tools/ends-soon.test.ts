import { endsSoon } from "../ends-soon";

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
    await endsSoon(() => {
      runs++;
      if (runs === 1) busy(60);
      return "done";
    }, 50),
  ).toBe("done");
  expect(runs).toBeGreaterThan(1);
});

test("work that takes too long each time is told with its times", async () => {
  await expect(endsSoon(() => busy(8), 5)).rejects.toThrow(/^took \d+, \d+, \d+ ms of processor time, each/);
});
