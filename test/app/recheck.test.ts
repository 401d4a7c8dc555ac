import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { checkWorkbook, workbookChecker, type CheckReport } from "../../src/app/check-workbook";
import { finish } from "../../src/model/steps";
import { BUILT_IN_CODES } from "../../src/model/classification/built-in";
import { readSample, SAMPLES } from "../forms/samples";
import { after, edits, readAgain, type Asked } from "./edits-at-random";

const RUNS = Number(process.env["RECHECK_RUNS"] ?? 1);

function asking(name: (typeof SAMPLES)[number]): Asked {
  return { workbook: readSample(name), profile: undefined, packs: undefined, classification: BUILT_IN_CODES };
}

/** What a check by someone who never saw the workbook says; nothing that is kept for any of its objects is of use. */
function afresh({ workbook, profile, packs, classification }: Asked): CheckReport {
  return checkWorkbook(readAgain(workbook), profile, packs, classification);
}

test.each(SAMPLES)(
  "after any edits of %s a check that goes on says what one from scratch says",
  (name) => {
    const first = asking(name);
    fc.assert(
      fc.property(edits, (changes) => {
        const recheck = workbookChecker();
        finish(recheck(first.workbook));
        const past: [Asked, ...Asked[]] = [first];
        for (const change of changes) {
          const asked = after(change, past);
          past.push(asked);
          const report = finish(recheck(asked.workbook, asked.profile, asked.packs, asked.classification));
          const expected = afresh(asked);
          // The matcher shows where they differ, and takes its time to find it.
          if (!isDeepStrictEqual(report, expected)) expect(report).toEqual(expected);
        }
      }),
      // The seed is told; looking for fewer edits that fail would take minutes.
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  60_000,
);
