import { makeStyles, tokens } from "@fluentui/react-components";
import { createElement } from "react";
import type { FoldedBlocks } from "./fold-examples";
import { Inlines } from "./inlines";
import type { Block } from "./markdown";
import { MarkdownTable } from "./markdown-table";

const useStyles = makeStyles({
  heading2: {
    margin: "14px 0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
  },
  heading3: {
    margin: "8px 0 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  paragraph: { margin: "2px 0 6px", lineHeight: "20px", overflowWrap: "anywhere" },
  folded: { margin: "6px 0" },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  list: { margin: "2px 0 6px", paddingLeft: "18px", lineHeight: "20px", overflowWrap: "anywhere" },
});

/** Blocks of one of our own pages as elements; whatever they say, it is text. */
export function MarkdownView({ blocks }: { blocks: readonly (Block | FoldedBlocks)[] }) {
  const styles = useStyles();
  return blocks.map((block, index) => {
    switch (block.kind) {
      case "heading":
        return createElement(
          `h${block.level}`,
          { key: index, className: block.level > 2 ? styles.heading3 : styles.heading2 },
          <Inlines inlines={block.inlines} />,
        );
      case "folded":
        return (
          <details key={index} className={styles.folded}>
            <summary className={styles.summary}>{block.title}</summary>
            <MarkdownView blocks={block.blocks} />
          </details>
        );
      case "table":
        return <MarkdownTable key={index} rows={block.rows} />;
      case "list":
      case "numbered":
        return createElement(
          block.kind === "list" ? "ul" : "ol",
          { key: index, className: styles.list },
          block.items.map((item, at) => (
            <li key={at}>
              <Inlines inlines={item} />
            </li>
          )),
        );
      case "paragraph":
        return (
          <p key={index} className={styles.paragraph}>
            <Inlines inlines={block.inlines} />
          </p>
        );
    }
  });
}
