import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem, Result } from "../sheet/result";
import type { Opener } from "./opener";
import { SAMPLES } from "./samples";

/** The bar over the grid: which workbook is open, how to open another, and what kept one from opening. */
export function TopBar({ opener, firstSample }: { opener: Opener; firstSample: string }) {
  const [name, setName] = useState("");
  const [sample, setSample] = useState(firstSample);
  const [problem, setProblem] = useState<Problem | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const show = useCallback((opened: Result<string>) => {
    if (opened.ok) setName(opened.value);
    setProblem(opened.ok ? null : opened.problem);
    return opened.ok;
  }, []);

  const openFile = useCallback(
    async (file: File | undefined) => {
      if (file && show(await opener.file(file))) setSample("");
    },
    [opener, show],
  );

  useEffect(() => {
    void opener.sample(firstSample).then(show);
  }, [firstSample, opener, show]);
  useEffect(() => acceptDrops(openFile), [openFile]);

  return (
    <>
      <div className="bar">
        <h1>绩效表助手 工作台</h1>
        <label>
          示例：
          <select
            value={sample}
            onChange={(event) => {
              setSample(event.target.value);
              void opener.sample(event.target.value).then(show);
            }}
          >
            {sample === "" && <option value="">（自己的文件）</option>}
            {SAMPLES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => picker.current?.click()}>
          打开 .xlsx 文件…
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="选择 .xlsx 文件"
          onChange={(event) => {
            void openFile(event.target.files?.[0]);
            // So that the same file can be picked again after it was changed.
            event.target.value = "";
          }}
        />
        <span className="name" aria-live="polite" title={name}>
          {name}
        </span>
      </div>
      {problem && (
        <div className="problem" role="alert">
          <span>{problem.message}</span>
          <button type="button" onClick={() => setProblem(null)}>
            知道了
          </button>
        </div>
      )}
    </>
  );
}

/** Takes files dropped anywhere on the page, before the grid sees the drop. */
function acceptDrops(open: (file: File | undefined) => Promise<void>): () => void {
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void open(event.dataTransfer?.files[0]);
  };
  window.addEventListener("dragover", over, true);
  window.addEventListener("drop", drop, true);
  return () => {
    window.removeEventListener("dragover", over, true);
    window.removeEventListener("drop", drop, true);
  };
}
