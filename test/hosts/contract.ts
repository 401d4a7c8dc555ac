import { describeAdding } from "./contract-adding";
import { describeApplying } from "./contract-applying";
import type { HostDriver, ProgramLimits } from "./contract-driver";
import { createKit } from "./contract-kit";
import { describeMarking } from "./contract-marking";
import { describeNoting } from "./contract-noting";
import { describeReading } from "./contract-reading";
import { describeRows } from "./contract-rows";
import { describeSelecting } from "./contract-selecting";
import { describeWatching } from "./contract-watching";
import { contractWorkbook } from "./contract-workbook";

/** What every host must do alike, as far as its program lets it. */
export function describeHostContract(
  name: string,
  start: () => Promise<HostDriver>,
  limits: ProgramLimits = {},
): void {
  describe(`${name} keeps the host contract`, () => {
    let driver: HostDriver;
    beforeAll(async () => {
      driver = await start();
    });
    afterAll(() => driver?.close());
    beforeEach(() => driver.open(contractWorkbook));

    const kit = createKit(() => driver);
    describeReading(kit);
    describeApplying(kit, limits);
    describeAdding(kit);
    describeRows(kit, limits);
    describeMarking(kit);
    describeNoting(kit);
    describeSelecting(kit);
    describeWatching(kit, limits);
  });
}
