import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { TextAlignLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CellRef } from "../../../sheet/address";
import type { CheckedFigure } from "../../../summaries/check-text/check-text";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { JumpLink } from "../../fill/parts/jump-link";
import { usePageStyles } from "../../fill/parts/page-styles";
import { SignIcon } from "../../sign-icon";
import { excerptOf } from "./excerpt";
import { VERDICTS, type Verdict, type VerdictWords } from "./verdicts";

/** More are shown when they are asked for. */
const AT_ONCE = 30;
const CELLS_AT_ONCE = 4;

const useStyles = makeStyles({
  item: { contentVisibility: "auto", containIntrinsicSize: "auto 76px" },
  head: { display: "flex", alignItems: "center", gap: "6px", margin: "10px 0 0" },
  said: { fontWeight: tokens.fontWeightSemibold },
  excerpt: { margin: "1px 0", color: tokens.colorNeutralForeground2 },
  figure: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  ways: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
});

interface Props {
  readonly text: string;
  readonly figures: readonly CheckedFigure[];
  readonly shown: ReadonlySet<Verdict>;
  readonly onJump: (at: CellRef) => void;
  /** Shows where a figure stands in the text. */
  readonly onFind: (figure: CheckedFigure) => void;
}

/** The figures of a text by their verdicts, gravest first, each with its place in the text and its cells. */
export function FigureList({ figures, shown, ...rest }: Props) {
  return VERDICTS.filter(({ id }) => shown.has(id)).map(({ id, ...words }) => {
    const ofThis = figures.filter(({ verdict }) => verdict === id);
    return ofThis.length > 0 && <Figures key={id} {...words} figures={ofThis} {...rest} />;
  });
}

type FiguresProps = Omit<Props, "shown"> & Pick<VerdictWords, "name" | "sign">;

function Figures({ name, sign, figures, ...rest }: FiguresProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const links = useLinkStyles();
  const [most, setMost] = useState(AT_ONCE);
  return (
    <div>
      <h2 className={mergeClasses(page.heading, styles.head)}>
        <SignIcon sign={sign} />
        {name} {figures.length}
      </h2>
      <ul className={page.list} aria-label={name}>
        {figures.slice(0, most).map((figure) => (
          <Figure key={figure.from} figure={figure} {...rest} />
        ))}
      </ul>
      {most < figures.length && (
        <PlainButton className={links.link} onClick={() => setMost(most + 10 * AT_ONCE)}>
          还有 {figures.length - most} 个…
        </PlainButton>
      )}
    </div>
  );
}

interface FigureProps extends Pick<Props, "text" | "onJump" | "onFind"> {
  readonly figure: CheckedFigure;
}

function Figure({ text, figure, onJump, onFind }: FigureProps) {
  const page = usePageStyles();
  const links = useLinkStyles();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { before, figure: written, after } = excerptOf(text, figure);
  // The button for the others needs room for one itself.
  const most = showsAll || figure.cells.length === CELLS_AT_ONCE + 1 ? Infinity : CELLS_AT_ONCE;
  return (
    <li className={mergeClasses(page.item, styles.item)}>
      <div className={styles.said}>{figure.said === "" ? written : `${figure.said} ${written}`}</div>
      <div>{figure.message}</div>
      <p className={styles.excerpt}>
        {before}
        <mark className={styles.figure}>{written}</mark>
        {after}
      </p>
      <div className={styles.ways}>
        {figure.cells.slice(0, most).map(({ label, at, text: shown }, index) => (
          <JumpLink key={index} at={at} label={`${label} ${shown}`} onJump={onJump} />
        ))}
        {most < figure.cells.length && (
          <PlainButton className={links.link} onClick={() => setShowsAll(true)}>
            还有 {figure.cells.length - most} 格…
          </PlainButton>
        )}
        <PlainButton className={links.link} title="在上面的文字里选中它" onClick={() => onFind(figure)}>
          <TextAlignLeftRegular aria-hidden="true" />
          原文
        </PlainButton>
      </div>
    </li>
  );
}
