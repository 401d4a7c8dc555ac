import { valueOf } from "../../model/field";
import type { TimeLimit } from "../../model/target";
import type { Share } from "./merged-line";

/** A share whose value is a day of the year. */
export interface DatedShare {
  readonly share: Share;
  readonly limit: TimeLimit;
}

/** The latest of some time limits; where no year is written the year of the table is meant. */
export function latestOf(dated: readonly DatedShare[]): DatedShare | undefined {
  const years = dated.flatMap(({ limit }) => limit.year ?? []);
  const when = ({ share, limit }: DatedShare): number => {
    const year = limit.year ?? (Number(valueOf(share.project.year) ?? years[0] ?? 0) || 0);
    return year * 100 + (limit.month ?? 0);
  };
  return dated.reduce<DatedShare | undefined>(
    (best, each) => (!best || when(each) > when(best) ? each : best),
    undefined,
  );
}
