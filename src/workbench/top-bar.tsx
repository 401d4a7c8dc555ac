import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem, Result } from "../sheet/result";
import { acceptDrops } from "./accept-drops";
import { download } from "./download";
import { Notice } from "./notice";
import type { Done, Opener } from "./opener";
import { SAMPLES } from "./samples";
import { onSaveKey } from "./save-key";
import { UnsavedQuestion } from "./unsaved-question";
import { useUnsaved } from "./use-unsaved";

/** The bar over the grid: which workbook is open, how to open another and to keep it, and what kept one from either. */
export function TopBar({ opener, firstSample }: { opener: Opener; firstSample: string }) {
  const [name, setName] = useState("");
  const [sample, setSample] = useState(firstSample);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  /** What the user wants to open while there is unsaved work. */
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const isUnsaved = useUnsaved(opener);

  const show = useCallback((done: Result<Done>, more: readonly string[] = []) => {
    if (done.ok) setName(done.value.name);
    setProblem(done.ok ? null : done.problem);
    setTold(done.ok ? [...more, ...done.value.told] : []);
    return done.ok;
  }, []);

  /** Opens at once, or asks first what is to become of unsaved work. */
  const opening = useCallback(
    (open: () => void) => {
      if (opener.changed()) setWaiting(() => open);
      else open();
    },
    [opener],
  );

  const openFile = useCallback(
    (file: File | undefined) => {
      if (!file) return;
      opening(() => void opener.file(file).then((opened) => show(opened) && setSample("")));
    },
    [opener, opening, show],
  );

  const openSample = (wanted: string) => {
    opening(() => void opener.sample(wanted).then((opened) => show(opened) && setSample(wanted)));
  };

  const save = useCallback(async (): Promise<boolean> => {
    const saved = await opener.save();
    if (
      !show(saved, saved.ok ? [`已保存为下载文件“${saved.value.name}”，打开的原文件没有动。`] : []) ||
      !saved.ok
    )
      return false;
    download(saved.value.name, saved.value.bytes as Uint8Array<ArrayBuffer>);
    opener.saved(saved.value);
    return true;
  }, [opener, show]);

  useEffect(() => {
    void opener.sample(firstSample).then(show);
  }, [firstSample, opener, show]);
  useEffect(() => acceptDrops(openFile), [openFile]);
  useEffect(() => onSaveKey(() => void save()), [save]);

  return (
    <>
      <div className="bar">
        <h1>绩效表助手 工作台</h1>
        <label>
          示例：
          <select value={sample} onChange={(event) => openSample(event.target.value)}>
            {sample === "" && <option value="">（自己的文件）</option>}
            {SAMPLES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => picker.current?.click()}>
          打开 .xlsx 文件…
        </button>
        <button type="button" onClick={() => void save()} title="保存（Ctrl+S）：把改过的工作簿下载成文件">
          保存
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label="选择 .xlsx 文件"
          onChange={(event) => {
            openFile(event.target.files?.[0]);
            // So that the same file can be picked again after it was changed.
            event.target.value = "";
          }}
        />
        <span className="unsaved" role="status">
          {isUnsaved ? "有未保存的改动" : ""}
        </span>
        <span className="name" aria-live="polite" title={name}>
          {name}
        </span>
      </div>
      {waiting && (
        <UnsavedQuestion
          name={name}
          onSave={() => {
            setWaiting(null);
            void save().then((isSaved) => isSaved && waiting());
          }}
          onDrop={() => {
            setWaiting(null);
            waiting();
          }}
          onStay={() => setWaiting(null)}
        />
      )}
      {problem && (
        <Notice kind="problem">
          <span>{problem.message}</span>
          <button type="button" onClick={() => setProblem(null)}>
            知道了
          </button>
        </Notice>
      )}
      {told.length > 0 && (
        <Notice kind="word">
          <ul>
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button type="button" onClick={() => setTold([])}>
            知道了
          </button>
        </Notice>
      )}
    </>
  );
}
