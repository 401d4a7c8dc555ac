import type { TextCheck } from "../../../summaries/check-text/check-text";
import { CountFilters } from "../../count-filters";
import { SignIcon } from "../../sign-icon";
import { VERDICTS, type Verdict } from "./verdicts";

interface Props {
  readonly counts: TextCheck["counts"];
  readonly shown: ReadonlySet<Verdict>;
  readonly onToggle: (verdict: Verdict) => void;
}

/** How many figures of each verdict there are; pressed ones are listed. */
export function VerdictFilters({ counts, shown, onToggle }: Props) {
  const filters = VERDICTS.map(({ id, name, means, sign }) => ({
    id,
    name,
    title: means,
    icon: <SignIcon sign={sign} />,
    count: counts[id],
    isPressed: shown.has(id),
  }));
  return <CountFilters label="列出" columns={2} filters={filters} onToggle={onToggle} />;
}
