import { makeStyles, tokens } from "@fluentui/react-components";
import type { LibraryIndicator } from "../../../templates/library/library-indicator";

/** So many places that an entry came from are named. */
const MOST_SOURCES = 6;

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "8px",
    margin: "2px 0 2px 20px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  name: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
});

interface Props {
  readonly id: string;
  readonly indicator: LibraryIndicator;
}

/** What an entry says beside its name and value, and where it came from. */
export function EntryDetails({ id, indicator }: Props) {
  const styles = useStyles();
  const { level1, level2, description, basis, categories, sources } = indicator;
  const rest = sources.length - MOST_SOURCES;
  const lines: readonly (readonly [string, string])[] = [
    ["级别", [level1, level2].filter((level) => level !== "").join(" › ")],
    ["描述", description],
    ["依据", basis],
    ["类别", categories.join("、")],
    [
      "来源",
      sources.slice(0, MOST_SOURCES).map(sourceText).join("；") +
        (rest > 0 ? ` 等 ${sources.length} 张表` : ""),
    ],
  ];
  return (
    <dl id={id} className={styles.root}>
      {lines
        .filter(([, text]) => text !== "")
        .flatMap(([name, text]) => [
          <dt key={name} className={styles.name}>
            {name}
          </dt>,
          <dd key={`${name}：`} className={styles.text}>
            {text}
          </dd>,
        ])}
    </dl>
  );
}

function sourceText({ document, table }: LibraryIndicator["sources"][number]): string {
  return [document, table].filter((part) => part !== "").join(" ");
}
