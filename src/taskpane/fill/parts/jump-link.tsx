import { ArrowUpRightRegular } from "@fluentui/react-icons";
import { toA1, type CellRef } from "../../../sheet/address";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";

interface Props {
  readonly at: CellRef;
  /** What stands or belongs there. */
  readonly label?: string;
  /** Whether the sheet's name must be told. */
  readonly showSheet?: boolean;
  readonly onJump: (at: CellRef) => void;
}

/** A way to a cell. */
export function JumpLink({ at, label = "", showSheet = false, onJump }: Props) {
  const links = useLinkStyles();
  return (
    <PlainButton className={links.link} title={`到 ${at.sheet}!${toA1(at)}`} onClick={() => onJump(at)}>
      <ArrowUpRightRegular aria-hidden="true" />
      {showSheet ? `${at.sheet}!` : ""}
      {[toA1(at), label].filter((part) => part !== "").join(" ")}
    </PlainButton>
  );
}
