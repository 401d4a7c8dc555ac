import type { HostEvent } from "../../src/hosts/port";
import { NO_NOTES } from "../../src/hosts/port-refusals";
import { NOTE_SIGN, type CellNote } from "../../src/sheet/note";
import {
  TARGETS,
  NOTES,
  LOCKED,
  filled,
  ref,
  sentence,
  settled,
  value,
  type ContractKit,
} from "./contract-kit";

/** The part of the contract that says how findings are written on cells as notes. */
export function describeNoting(kit: ContractKit): void {
  describe("noting", () => {
    const note = (a1: string, text: string, sheet = TARGETS): CellNote => ({ at: ref(a1, sheet), text });

    /** What the cell's note says after our sign; undefined where there is none. */
    const ourNote = async (a1: string, sheet = TARGETS): Promise<string | undefined> => {
      const text = await kit.driver.noteOf!(sheet, a1);
      expect(text ?? NOTE_SIGN).toMatch(new RegExp(`^${NOTE_SIGN}`));
      return text?.slice(NOTE_SIGN.length).trim();
    };

    /** A host without notes answers whatever is asked of this part with a refusal, and changes nothing. */
    const promise = (name: string, keep: () => Promise<void>): void =>
      test(name, async () => {
        if (kit.host.capabilities.notes) return keep();
        const before = await value(kit.host.read());
        const refused = await kit.host.annotate([note("C3", "错误：甲")]);
        expect(refused).toMatchObject({ ok: false, problem: { code: "notes-missing" } });
        expect(sentence(refused)).toBe(NO_NOTES);
        expect(filled(await value(kit.host.read()))).toEqual(filled(before));
      });

    promise("writes one note a cell, signed as ours, with its lines", async () => {
      const report = await value(
        kit.host.annotate([note("C3", "错误：甲。乙\n提示：丙"), note("A1", "=警告", NOTES)]),
      );
      expect(report).toEqual({ marked: 2, refused: [] });
      expect(await ourNote("C3")).toBe("错误：甲。乙\n提示：丙");
      expect(await ourNote("A1", NOTES)).toBe("=警告");
      expect(await ourNote("C4")).toBeUndefined();
    });

    promise("replaces the notes of before, on every sheet", async () => {
      await value(kit.host.annotate([note("C3", "甲"), note("C4", "乙"), note("A1", "丙", NOTES)]));
      await value(kit.host.annotate([note("C4", "丁"), note("B3", "戊")]));
      expect(await ourNote("C3")).toBeUndefined();
      expect(await ourNote("C4")).toBe("丁");
      expect(await ourNote("B3")).toBe("戊");
      expect(await ourNote("A1", NOTES)).toBeUndefined();
    });

    promise("clears all of ours where nothing is to be written, and leaves a user's own", async () => {
      await kit.driver.addNote!(TARGETS, "C4", "我的批注");
      await value(kit.host.annotate([note("C3", "甲"), note("A1", "乙", NOTES)]));
      expect(await value(kit.host.annotate([]))).toEqual({ marked: 0, refused: [] });
      expect(await ourNote("C3")).toBeUndefined();
      expect(await ourNote("A1", NOTES)).toBeUndefined();
      expect(await kit.driver.noteOf!(TARGETS, "C4")).toBe("我的批注");
    });

    promise("keeps a user's own note, names its cell, and writes the others", async () => {
      await kit.driver.addNote!(TARGETS, "C4", `我的批注 ${NOTE_SIGN}`);
      const report = await value(kit.host.annotate([note("C3", "甲"), note("C4", "乙")]));
      expect(report).toEqual({
        marked: 1,
        refused: [{ sheet: TARGETS, because: expect.stringMatching(/C4.*批注/) }],
      });
      expect(await kit.driver.noteOf!(TARGETS, "C4")).toBe(`我的批注 ${NOTE_SIGN}`);
      expect(await ourNote("C3")).toBe("甲");
    });

    promise("says which sheets refuse notes and why, and writes on the others", async () => {
      const report = await value(
        kit.host.annotate([
          note("C3", "甲"),
          note("A1", "乙", LOCKED),
          note("A1", "丙", "隐藏表"),
          note("A1", "丁", "没有的表"),
        ]),
      );
      expect(report.marked).toBe(1);
      expect(report.refused).toHaveLength(3);
      expect(report.refused).toEqual(
        expect.arrayContaining([
          { sheet: LOCKED, because: expect.stringMatching(/受保护.*撤销工作表保护/) },
          { sheet: "隐藏表", because: expect.stringMatching(/隐藏.*取消隐藏/) },
          { sheet: "没有的表", because: expect.stringContaining("没有的表") },
        ]),
      );
      expect(await ourNote("A1", LOCKED)).toBeUndefined();
      expect(await ourNote("A1", "隐藏表")).toBeUndefined();
    });

    promise("changes no content, and is not reported as an edit", async () => {
      await settled();
      const before = await value(kit.host.read());
      const events: HostEvent[] = [];
      const stop = kit.host.watch((event) => events.push(event));
      await value(kit.host.annotate([note("C3", "甲")]));
      await value(kit.host.annotate([]));
      await settled();
      stop();
      expect(events).toEqual([]);
      expect(filled(await value(kit.host.read()))).toEqual(filled(before));
    });

    promise("finds its notes where inserted rows have moved them", async () => {
      await value(kit.host.annotate([note("C3", "甲")]));
      await kit.driver.insertRows(TARGETS, 1, 2);
      expect(await ourNote("C5")).toBe("甲");
      await value(kit.host.annotate([]));
      expect(await ourNote("C5")).toBeUndefined();
    });
  });
}
