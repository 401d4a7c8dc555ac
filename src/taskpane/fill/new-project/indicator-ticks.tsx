import { makeStyles, tokens } from "@fluentui/react-components";
import { usePageStyles } from "../parts/page-styles";
import { Tick } from "../parts/tick";
import type { OfferedIndicator } from "./indicator-choice";

const useStyles = makeStyles({
  level: { color: tokens.colorNeutralForeground3 },
  name: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  value: { fontVariantNumeric: "tabular-nums" },
  pending: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  /** What the list is called for those who do not see where it stands. */
  readonly label: string;
  readonly offered: readonly OfferedIndicator[];
  readonly onTick: (offer: OfferedIndicator, isTicked: boolean) => void;
}

/** The indicators that a new table is to begin with, to be ticked. */
export function IndicatorTicks({ label, offered, onTick }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <ul className={page.list} aria-label={label}>
      {offered.map((offer) => {
        const { level2, level3, value } = offer.indicator;
        return (
          <li key={offer.key} className={page.item}>
            <Tick checked={offer.isTicked} onChange={(isTicked) => onTick(offer, isTicked)}>
              <span className={styles.name}>{level3 ?? "（三级指标待填）"}</span>{" "}
              {value === undefined ? (
                <span className={styles.pending}>指标值待填</span>
              ) : (
                <span className={styles.value}>{value}</span>
              )}
              <br />
              <span className={styles.level}>
                {level2}
                {offer.because !== undefined && ` · ${offer.because}`}
              </span>
            </Tick>
          </li>
        );
      })}
    </ul>
  );
}
