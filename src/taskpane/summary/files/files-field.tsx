import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePageStyles } from "../../fill/parts/page-styles";
import { FilesButton } from "./files-button";
import { PickedList } from "./picked-list";
import { ReadingLine } from "./reading-line";
import type { UnitFiles } from "./use-unit-files";

const useStyles = makeStyles({ buttons: { margin: "4px 0" } });

interface Props {
  readonly files: UnitFiles;
  /** What the files are to be: 各单位的工作簿. */
  readonly wanted: string;
  /** What the button says before the first was chosen: 选择文件…. */
  readonly name?: string;
  /** Whether choosing files is the next step of the page. */
  readonly isPrimary: boolean;
}

/** Workbooks to be chosen and read, with what was found in each. They stay on the machine. */
export function FilesField({ files, wanted, name = "选择文件…", isPrimary }: Props) {
  const page = usePageStyles();
  const styles = useStyles();
  const { picked, progress, add, cancel, remove, clear } = files;
  return (
    <>
      <div className={mergeClasses(page.buttons, styles.buttons)}>
        <FilesButton
          label={wanted}
          title="可以一次选多个 .xlsx、.xlsm；文件只在本机读，不上传"
          className={isPrimary ? page.button : page.light}
          isPrimary={isPrimary}
          disabled={progress !== undefined}
          onFiles={(chosen) => void add(chosen)}
        >
          {picked.length === 0 ? name : "再选文件…"}
        </FilesButton>
        {picked.length > 1 && !progress && (
          <Button className={page.light} size="small" appearance="subtle" onClick={clear}>
            全部去掉
          </Button>
        )}
      </div>
      {progress && <ReadingLine progress={progress} onCancel={cancel} />}
      <PickedList picked={picked} isReading={progress !== undefined} onRemove={remove} />
    </>
  );
}
