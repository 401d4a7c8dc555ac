import { Input, makeStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { CATEGORIES } from "../../../templates/library/category";
import { useFieldStyles } from "../../own-relations/field-styles";

const useStyles = makeStyles({
  root: { display: "flex", gap: "6px", marginTop: "6px" },
  search: { flexGrow: 1, minWidth: 0 },
  category: { flexShrink: 0, maxWidth: "128px" },
});

interface Props {
  readonly text: string;
  /** "" for all of them. */
  readonly category: string;
  /** What kind of project the table under the cursor seems to be. */
  readonly guessed: string | undefined;
  readonly onText: (text: string) => void;
  readonly onCategory: (category: string) => void;
}

/** Which entries are listed: by words or pinyin initials, and by the kind of project. */
export function LibraryFilters({ text, category, guessed, onText, onCategory }: Props) {
  const styles = useStyles();
  const fields = useFieldStyles();
  return (
    <div className={styles.root}>
      <Input
        className={styles.search}
        size="small"
        type="search"
        aria-label="查找指标"
        placeholder="文字或拼音首字母，如 zprs"
        contentBefore={<SearchRegular />}
        value={text}
        onChange={(_event, data) => onText(data.value)}
      />
      <span className={styles.category}>
        <select
          className={fields.select}
          aria-label="类别"
          value={category}
          onChange={(event) => onCategory(event.target.value)}
        >
          <option value="">全部类别</option>
          {CATEGORIES.map((each) => (
            <option key={each} value={each}>
              {each === guessed ? `${each}（本表）` : each}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
