import { inSlices } from "../../src/app/in-slices";
import { workbookChecker, checkWorkbook } from "../../src/app/check-workbook";
import { readSample } from "../forms/samples";

function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

function* work(steps: number, ms: number) {
  for (let step = 0; step < steps; step++) {
    busy(ms);
    yield;
  }
  return steps;
}

test("long work lets others have their turn in between, and gives its result", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++);
  expect(await inSlices(work(20, 10))).toBe(20);
  clearInterval(timer);
  expect(turns).toBeGreaterThanOrEqual(3);
});

test("short work is done at once", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++);
  expect(await inSlices(work(5, 0))).toBe(5);
  clearInterval(timer);
  expect(turns).toBe(0);
});

test("a check in slices says what one at once says", async () => {
  const workbook = readSample("昌黎县2023");
  expect(await inSlices(workbookChecker()(workbook))).toEqual(checkWorkbook(workbook));
});
