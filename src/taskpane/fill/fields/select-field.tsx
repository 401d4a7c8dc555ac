import type { ReactNode } from "react";
import { useFieldStyles } from "../../own-relations/field-styles";
import { FieldRow } from "./field-row";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Its options. */
  readonly children: ReactNode;
}

/** A field with a choice. */
export function SelectField({ label, value, onChange, hint, children }: Props) {
  const fields = useFieldStyles();
  return (
    <FieldRow label={label} hint={hint}>
      {(ids) => (
        <select
          {...ids}
          className={fields.select}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </FieldRow>
  );
}
