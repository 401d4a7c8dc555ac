import { Input, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { FieldRow } from "./field-row";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong; told of a blank field only once the job was asked for, and never while it is typed. */
  readonly problem?: string | undefined;
  readonly isRefused?: boolean;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  /** Texts to choose from, beside any other. */
  readonly choices?: readonly string[];
  /** What stands behind it: 万元. */
  readonly after?: string;
  readonly isLong?: boolean;
  readonly isNumber?: boolean;
}

/** A field for text. */
export function TextField(props: Props) {
  const { label, value, onChange, problem, isRefused = false, isRequired = false, hint } = props;
  const { placeholder = "", choices = [], after, isLong = false, isNumber = false } = props;
  const list = useId();
  const [isTyping, setTyping] = useState(false);
  const told = isRefused || (value.trim() !== "" && !isTyping) ? problem : undefined;
  const events = { onFocus: () => setTyping(true), onBlur: () => setTyping(false) };
  return (
    <FieldRow label={label} problem={told} hint={hint}>
      {(ids) =>
        isLong ? (
          <Textarea
            {...ids}
            {...events}
            size="small"
            rows={2}
            resize="vertical"
            placeholder={placeholder}
            value={value}
            onChange={(_event, data) => onChange(data.value)}
          />
        ) : (
          <>
            <Input
              {...ids}
              {...events}
              size="small"
              autoComplete="off"
              aria-required={isRequired}
              placeholder={placeholder}
              value={value}
              {...(after !== undefined && { contentAfter: <span aria-hidden="true">{after}</span> })}
              {...(isNumber && { inputMode: "decimal" })}
              {...(choices.length > 0 && { list })}
              onChange={(_event, data) => onChange(data.value)}
            />
            {choices.length > 0 && (
              <datalist id={list}>
                {choices.map((choice) => (
                  <option key={choice} value={choice} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </FieldRow>
  );
}
