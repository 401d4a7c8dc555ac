import { SelectField } from "../fields/select-field";
import { PROJECT_FORMS } from "../new-project/project-forms";
import type { FormShelf } from "./form-shelf";

interface Props {
  readonly shelf: FormShelf;
  /** The id of the chosen form. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The form that new project tables take: an official one or one of the user's own. */
export function FormField({ shelf, value, onChange }: Props) {
  const { forms } = shelf;
  return (
    <SelectField label="表样" value={value} onChange={onChange}>
      {PROJECT_FORMS.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {forms.length > 0 && (
        <optgroup label="自己的表样">
          {forms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </SelectField>
  );
}
