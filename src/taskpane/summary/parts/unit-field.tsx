import { SelectField } from "../../fill/fields/select-field";
import type { LedgerUnit } from "./ledgers";

interface Props {
  readonly units: readonly LedgerUnit[];
  /** "" for all. */
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

/** Whether lines of all units are meant or of one, where there are several. */
export function UnitField({ units, value, onChange }: Props) {
  if (units.length < 2) return null;
  return (
    <SelectField label="单位" value={value} onChange={onChange}>
      <option value="">全部门（{units.length} 个单位）</option>
      {units.map(({ key, words }) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
