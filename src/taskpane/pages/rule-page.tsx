import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Result } from "../../sheet/result";
import { ProblemLine } from "../problem-line";
import { onEscape } from "../on-escape";
import { foldExamples } from "./fold-examples";
import { parseMarkdown } from "./markdown";
import { MarkdownView } from "./markdown-view";
import { readerText } from "./reader-text";
import { loadRulePage } from "./rule-pages";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: { flexShrink: 0, padding: "6px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  back: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "10px 12px 16px" },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
});

interface Props {
  readonly rule: string;
  readonly title: string;
  readonly onBack: () => void;
}

/** A rule's page, in place of the list: on what grounds it asks what, with examples. */
export function RulePage({ rule, title, onBack }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const [loaded, setLoaded] = useState<Result<string>>();
  const blocks = useMemo(
    // The page's own title stands over it already.
    () =>
      foldExamples(
        parseMarkdown(readerText(loaded?.ok ? loaded.value : "")).filter(
          (block) => block.kind !== "heading" || block.level > 1,
        ),
      ),
    [loaded],
  );

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    let left = false;
    void loadRulePage(rule).then((page) => left || setLoaded(page));
    return () => void (left = true);
  }, [rule]);

  return (
    <section className={styles.root} aria-label="规则说明" onKeyDown={onEscape(onBack)}>
      <div className={styles.bar}>
        <Button
          className={styles.back}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={onBack}
        >
          返回
        </Button>
      </div>
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <MarkdownView blocks={blocks} />
        {loaded?.ok === false && <ProblemLine problem={loaded.problem} />}
      </div>
    </section>
  );
}
