import { SelectField } from "../../fill/fields/select-field";
import type { LedgerUnit } from "./ledgers";

interface Props {
  /** Undefined while they are read. */
  readonly units: readonly LedgerUnit[] | undefined;
  /** "" for all. */
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

/** Whether lines of all units are meant or of one. */
export function UnitField({ units, value, onChange }: Props) {
  return (
    <SelectField label="单位" value={value} onChange={onChange}>
      <option value="">全部门{units && `（${units.length} 个单位）`}</option>
      {units?.map(({ key, words }) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
