import { makeStyles, tokens } from "@fluentui/react-components";
import type { Profile } from "../../rules/profile";
import { PROFILES } from "../../rules/profiles";

const useStyles = makeStyles({
  root: { display: "inline-flex", alignItems: "center", gap: "4px", minWidth: 0 },
  select: {
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: 0,
    // Long names are cut off here and told in full in the list.
    width: "112px",
    textOverflow: "ellipsis",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  /** The profile that the tables were measured by. */
  readonly used: Profile;
  /** The id of the profile that the user chose; undefined where it is chosen by form and year. */
  readonly chosen: string | undefined;
  /** Profiles that the user imported. */
  readonly own: readonly Profile[];
  readonly onChoose: (id: string | undefined) => void;
}

/** Which 口径 the tables are measured by: chosen by itself, or by the user. */
export function ProfileChoice({ used, chosen, own, onChoose }: Props) {
  const styles = useStyles();
  return (
    <label className={styles.root}>
      口径
      <select
        className={styles.select}
        value={chosen ?? ""}
        title={used.name}
        onChange={(event) => onChoose(event.target.value || undefined)}
      >
        <option value="">{chosen === undefined ? `自动：${used.name}` : "自动"}</option>
        {PROFILES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {own.length > 0 && (
          <optgroup label="自定义">
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
