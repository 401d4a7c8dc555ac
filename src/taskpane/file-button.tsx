import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Problem } from "../sheet/result";
import { ProblemLine } from "./problem-line";

interface Props {
  /** What kinds of files the choice offers, as file inputs take it. */
  readonly accept: string;
  /** What the choice is called for those who do not see it. */
  readonly label: string;
  readonly title: string;
  readonly className: string;
  /** Takes the file; what keeps it from being read is told below the button. */
  readonly onFile: (file: File) => Promise<void>;
  readonly children: ReactNode;
}

/** A button that lets the user choose a file. */
export function FileButton({ accept, label, title, className, onFile, children }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Problem>();

  async function take(file: File): Promise<void> {
    setProblem(undefined);
    try {
      await onFile(file);
    } catch (error) {
      const message = `没有读到“${file.name}”。请确认文件还在原处，再选一次。`;
      setProblem({ code: "file-unreadable", message, detail: String(error) });
    }
  }

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
          if (file) void take(file);
          // The same file, once mended, must count as another choice.
          target.value = "";
        }}
      />
      <Button className={className} size="small" title={title} onClick={() => picker.current?.click()}>
        {children}
      </Button>
      {problem && <ProblemLine problem={problem} />}
    </>
  );
}
