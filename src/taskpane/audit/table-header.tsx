import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { CheckReport } from "../../app/check-workbook";
import type { Classification } from "../../model/classification/classification";
import { documentTitle } from "../../model/documents";
import { Chevron } from "./chevron";
import { CodesPanel } from "./codes-panel";
import { PlainButton } from "./plain-button";
import type { Profile } from "../../rules/profile";
import { ProfileChoice } from "./profile-choice";
import { ProfilePanel } from "./profile-panel";
import type { ProfileShelf } from "./profile-shelf";
import type { Sight } from "./scope";
import { ledgerWords } from "./words";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "flex-start", gap: "8px" },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  check: { flexShrink: 0, minWidth: "auto", marginRight: "-4px", fontWeight: tokens.fontWeightRegular },
  about: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  profile: { display: "inline-flex", alignItems: "center", gap: "2px" },
  opener: { display: "inline-flex", padding: "3px" },
  reason: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly report: CheckReport | undefined;
  readonly sight: Sight;
  /** Whether edits are followed by a check of themselves. */
  readonly follows: boolean;
  readonly onCheck: () => void;
  /** The id of the 口径 that the user chose. */
  readonly profile: string | undefined;
  readonly ownProfiles: readonly Profile[];
  readonly profiles: ProfileShelf;
  /** Takes a table of codes of the user's own, or the built-in one again. */
  readonly onCodes: (classification: Classification | undefined) => void;
}

/** Which table is under the cursor, what it is measured by, and 重新检查. */
export function TableHeader(props: Props) {
  const { report, sight, follows, onCheck, profile, ownProfiles, profiles, onCodes } = props;
  const styles = useStyles();
  const reasonId = useId();
  const [told, setTold] = useState(false);
  const { table, sheet, ledger } = sight;
  const title = table ? documentTitle(table) : (sheet ?? report?.workbook ?? "审核");
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <Button
          className={styles.check}
          appearance="subtle"
          size="small"
          icon={<ArrowClockwiseRegular />}
          title={follows ? "修改后会自动检查；也可以马上重新检查一遍" : "这里感知不到修改，改完请点这里"}
          onClick={onCheck}
        >
          重新检查
        </Button>
      </div>
      {report && (
        <div className={styles.about}>
          <span>
            {table ? table.source.formName : ledger ? ledgerWords(ledger) : sheet && "未识别的工作表"}
          </span>
          {table && (
            <span className={styles.profile}>
              <ProfileChoice
                used={report.profile}
                chosen={profile}
                own={ownProfiles}
                onChoose={profiles.choose}
              />
              <PlainButton
                className={styles.opener}
                title={report.profileReason}
                aria-label="口径的理由、导入和导出"
                aria-expanded={told}
                aria-controls={reasonId}
                onClick={() => setTold(!told)}
              >
                <Chevron open={told} />
              </PlainButton>
            </span>
          )}
        </div>
      )}
      <p id={reasonId} hidden={!told || !table} className={styles.reason}>
        {report?.profileReason}
      </p>
      {report && table && told && (
        <>
          <ProfilePanel
            used={report.profile}
            isOwn={ownProfiles.some(({ id }) => id === profile)}
            onImport={profiles.add}
            onRemove={() => profile !== undefined && profiles.remove(profile)}
          />
          <CodesPanel used={report.classification} onTake={onCodes} />
        </>
      )}
    </>
  );
}
