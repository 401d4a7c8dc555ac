import { SEVERITIES, SEVERITY_NAMES, type Severity } from "../../sheet/mark";
import { CountFilters } from "../count-filters";
import { SignIcon } from "../sign-icon";
import type { Tally } from "./tally";

interface Props {
  readonly tally: Tally;
  readonly chosen: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
}

/** How many findings of each severity there are; pressed ones are the only ones listed. */
export function SeverityFilters({ tally, chosen, onToggle }: Props) {
  const filters = SEVERITIES.map((severity) => {
    const isPressed = chosen.includes(severity);
    const name = SEVERITY_NAMES[severity];
    return {
      id: severity,
      name,
      title: isPressed ? "点一下取消筛选" : `只看${name}`,
      icon: <SignIcon sign={severity} />,
      count: tally.findings[severity],
      isPressed,
    };
  });
  return <CountFilters label="只看" columns={3} filters={filters} onToggle={onToggle} />;
}
