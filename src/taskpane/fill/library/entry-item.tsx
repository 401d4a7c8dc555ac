import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";
import type { ProjectDraft } from "../../../templates/project-draft";
import { Chevron } from "../../audit/chevron";
import { PlainButton } from "../../audit/plain-button";
import { usePageStyles } from "../parts/page-styles";
import { Tick } from "../parts/tick";
import { BlankFields } from "./blank-fields";
import { entryDraft, NO_ANSWERS, type Answers } from "./entry-draft";
import { EntryDetails } from "./entry-details";
import { PatternText } from "./pattern-text";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "flex-start", gap: "4px" },
  tick: { flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { display: "block" },
  opener: { flexShrink: 0, padding: "3px 2px" },
  own: {
    marginLeft: "6px",
    padding: "0 4px",
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  required: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  readonly indicator: LibraryIndicator;
  /** What the table under the cursor knows; undefined where there is none to insert into. */
  readonly table: ProjectDraft | undefined;
  /** Why it is recommended. */
  readonly because?: string;
  readonly isRequired?: boolean;
  readonly isChosen: boolean;
  readonly answers: Answers | undefined;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onAnswer: (id: string, blank: string, answer: string) => void;
}

/** An entry of the library: to be chosen, asked about once it is, and told in full when it is opened. */
export const EntryItem = memo(function EntryItem(props: Props) {
  const { indicator, table, because, isRequired = false, isChosen, answers = NO_ANSWERS } = props;
  const { onChoose, onAnswer } = props;
  const styles = useStyles();
  const page = usePageStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const blanks = isChosen && table ? entryDraft(indicator, table, answers).blanks : [];
  const words = (
    <>
      <span className={styles.name}>{indicator.level3}</span>
      {indicator.isOwn && <span className={styles.own}>自有</span>}
      <span className={styles.value}>
        <span className={page.muted}>{indicator.level2} · </span>
        <PatternText value={indicator.value} table={table} />
      </span>
      {because !== undefined && (
        <span className={mergeClasses(styles.value, isRequired ? styles.required : page.muted)}>
          {because}
        </span>
      )}
    </>
  );
  return (
    <li className={page.item}>
      <div className={styles.top}>
        <Tick
          className={styles.tick}
          checked={isChosen}
          onChange={(checked) => onChoose(indicator.id, checked)}
        >
          {words}
        </Tick>
        <PlainButton
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${indicator.level3}的描述和来源`}
          title="描述和来源"
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron open={isOpen} />
        </PlainButton>
      </div>
      {blanks.length > 0 && (
        <BlankFields
          blanks={blanks}
          answers={answers}
          onAnswer={(blank, answer) => onAnswer(indicator.id, blank, answer)}
        />
      )}
      {isOpen && <EntryDetails id={id} indicator={indicator} />}
    </li>
  );
});
