import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";

interface Props {
  /** What kinds of files the choice offers, as file inputs take it. */
  readonly accept: string;
  /** What the choice is called for those who do not see it. */
  readonly label: string;
  readonly title: string;
  readonly className: string;
  readonly onFile: (file: File) => Promise<void>;
  readonly children: ReactNode;
}

/** A button that lets the user choose a file. */
export function FileButton({ accept, label, title, className, onFile, children }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void onFile(file);
          // The same file, once mended, must count as another choice.
          target.value = "";
        }}
      />
      <Button className={className} size="small" title={title} onClick={() => picker.current?.click()}>
        {children}
      </Button>
    </>
  );
}
