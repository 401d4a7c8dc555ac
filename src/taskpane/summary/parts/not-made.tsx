import type { CellRef } from "../../../sheet/address";
import { usePageStyles } from "../../fill/parts/page-styles";
import { RemarkList } from "./remark-list";
import type { SummaryRun } from "./use-summary-run";

interface Props {
  readonly run: Pick<SummaryRun, "remarks" | "sheets">;
  readonly onJump: (at: CellRef) => void;
}

/** Why nothing was made, over what was asked for. */
export function NotMade({ run: { remarks, sheets }, onJump }: Props) {
  const page = usePageStyles();
  if (sheets.length > 0 || remarks.length === 0) return null;
  return (
    <>
      <h2 className={page.heading}>没有生成</h2>
      <RemarkList remarks={remarks} onJump={onJump} label="没有生成的原因" />
    </>
  );
}
