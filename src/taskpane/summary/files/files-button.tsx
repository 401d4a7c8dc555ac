import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface Props {
  /** What the choice is called for those who do not see it. */
  readonly label: string;
  readonly title: string;
  readonly className: string;
  readonly isPrimary: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: string;
}

/** A button that lets the user choose workbooks, many at once. */
export function FilesButton({ label, title, className, isPrimary, disabled, onFiles, children }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        aria-label={label}
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file, once mended, must count as another choice.
          target.value = "";
        }}
      />
      <Button
        className={className}
        size="small"
        title={title}
        disabledFocusable={disabled}
        {...(isPrimary && { appearance: "primary" as const })}
        onClick={() => {
          if (!disabled) picker.current?.click();
        }}
      >
        {children}
      </Button>
    </>
  );
}
