import { generalProfile } from "../../app/choose-profile";
import type { SummaryAbout } from "../../app/summaries/summary-request";
import { withoutLists } from "../../app/without-lists";
import { workbookReader } from "../../forms/read-workbook";
import { BUILT_IN_CODES } from "../../model/classification/built-in";
import { finish } from "../../model/steps";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { checkBy } from "../change/check-by";
import type { CheckSetup } from "../check/check-file";

/** Looks at one workbook over and over: reads its tables, and checks them too where that is asked for. */
export function lookBy(
  setup: CheckSetup,
): (workbook: WorkbookSnapshot, isChecked: boolean) => SummaryAbout["report"] {
  const check = checkBy(setup);
  const read = workbookReader();
  return (workbook, isChecked) => {
    if (isChecked) return check(workbook);
    const { profile = generalProfile(), codes = BUILT_IN_CODES } = setup;
    return { reading: finish(read(withoutLists(workbook))), classification: codes, profile, findings: [] };
  };
}
