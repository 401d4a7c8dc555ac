import type { HostEvent } from "../../src/hosts/port";
import type { ProgramLimits } from "./contract-driver";
import { FOLDED, NOTES, edit, mark, ref, settled, value, type ContractKit } from "./contract-kit";
import { contractWorkbook } from "./contract-workbook";

/** The part of the contract that says what is reported. */
export function describeWatching(kit: ContractKit, limits: ProgramLimits): void {
  describe("watching", () => {
    const watched = async (act: () => Promise<unknown>): Promise<HostEvent[]> => {
      await settled();
      const events: HostEvent[] = [];
      const stop = kit.host.watch((event) => events.push(event));
      await act();
      await settled();
      stop();
      await settled();
      return events;
    };
    const edits = (events: HostEvent[]) => events.filter((event) => event.kind === "edited");

    testUnless(limits.silent)(
      "reports an edit of a user with the sheet's name, several in a row as one",
      async () => {
        const events = await watched(async () => {
          await kit.driver.typeInto(NOTES, "A2", "x");
          await kit.driver.typeInto(NOTES, "A3", "y");
        });
        expect(edits(events)).toEqual([{ kind: "edited", sheets: [NOTES] }]);
      },
    );

    testUnless(limits.silent)("reports rows that a user inserts, and what the user undoes", async () => {
      expect(edits(await watched(() => kit.driver.insertRows(NOTES, 0, 1)))).toHaveLength(1);
      expect(edits(await watched(() => kit.driver.undo()))).toHaveLength(1);
    });

    testUnless(limits.silent || limits.hidesUnheard)(
      "reports rows that a user hides, and shows again",
      async () => {
        expect(edits(await watched(() => kit.driver.hideRows(FOLDED, 3, 1)))).toHaveLength(1);
        expect((await kit.sheet(FOLDED)).hiddenRows).toEqual([1, 2, 3]);
        expect(edits(await watched(() => kit.driver.undo()))).toHaveLength(1);
        expect((await kit.sheet(FOLDED)).hiddenRows).toEqual([1, 2]);
      },
    );

    test("does not report what the host writes, marks and selects itself", async () => {
      const events = await watched(async () => {
        await kit.apply(edit("C3", { value: 3000 }, { value: 5000 }));
        await value(kit.host.read());
        await value(kit.host.mark([mark("C3", "error")]));
        await value(kit.host.clearMarks());
        await value(kit.host.select(ref("A1", NOTES)));
      });
      expect(events).toEqual([]);
    });

    testUnless(limits.silent)("reports a user's edit that follows on one of the host's own", async () => {
      const events = await watched(async () => {
        await kit.apply(edit("C3", { value: 3000 }, { value: 5000 }));
        // As after every fix; what the fix computes is known then.
        await value(kit.host.read());
        await kit.driver.typeInto(NOTES, "A2", "x");
      });
      expect(edits(events)).toEqual([{ kind: "edited", sheets: [NOTES] }]);
    });

    testUnless(limits.silent)("reports the cell that a user selects", async () => {
      const events = await watched(() => kit.driver.selectAsUser(NOTES, "A2"));
      expect(events.at(-1)).toEqual({ kind: "selected", at: ref("A2", NOTES) });
    });

    testUnless(limits.silent || limits.oneWorkbook)(
      "reports that another workbook was opened, and nothing of its loading",
      async () => {
        const events = await watched(() => kit.driver.open(contractWorkbook));
        expect(events.filter((event) => event.kind !== "selected")).toEqual([{ kind: "opened" }]);
      },
    );

    test("is silent once it was stopped", async () => {
      const events = await watched(() => Promise.resolve());
      await kit.driver.typeInto(NOTES, "A2", "x");
      await settled();
      expect(events).toEqual([]);
    });
  });
}

function testUnless(impossible = false) {
  return impossible ? test.skip : test;
}
