import { makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import type { CellRef } from "../../../sheet/address";
import type { NarrativeParagraph } from "../../../summaries/narrative/narrative";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import { JumpLink } from "../../fill/parts/jump-link";
import { TextToCopy } from "../../text-to-copy";
import { useCopy } from "../../use-copy";
import { Fold } from "../parts/fold";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "8px",
    marginTop: "12px",
  },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  copy: { flexShrink: 0 },
  text: { margin: "2px 0 4px", whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "20px" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
});

interface Props {
  readonly paragraph: NarrativeParagraph;
  readonly onJump: (at: CellRef) => void;
}

/** A paragraph of a 情况说明, to be copied, with the cells that its figures stand in. */
export function ParagraphView({ paragraph: { title, text, cells }, onJump }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const { label, refused, copy } = useCopy(text, "复制");
  return (
    <div>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.copy}>
          <PlainButton className={links.link} aria-label={`${label}：${title}`} onClick={copy}>
            <CopyRegular aria-hidden="true" />
            {label}
          </PlainButton>
        </span>
      </div>
      {refused ? <TextToCopy label={title} text={text} /> : <p className={styles.text}>{text}</p>}
      {cells.length > 0 && (
        <Fold title="" note={`取自 ${cells.length} 格`}>
          <div className={styles.cells}>
            {cells.map((at, index) => (
              <JumpLink key={index} at={at} showSheet onJump={onJump} />
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}
