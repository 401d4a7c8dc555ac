import { Input, makeStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({ root: { width: "100%", minWidth: 0 } });

/** Looks through the findings' words, cells and sheets. */
export function SearchField({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  return (
    <Input
      className={useStyles().root}
      size="small"
      type="search"
      aria-label="查找问题"
      placeholder="查找：文字、单元格、工作表"
      contentBefore={<SearchRegular />}
      value={search}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}
