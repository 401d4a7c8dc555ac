import { Notice } from "./notice";

interface Answers {
  /** The workbook that has unsaved work. */
  readonly name: string;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
}

/** Asks what is to become of unsaved work before another workbook is opened. */
export function UnsavedQuestion({ name, onSave, onDrop, onStay }: Answers) {
  return (
    <Notice kind="word">
      <span>“{name}”有未保存的改动。打开别的文件之前，要保存吗？</span>
      <button type="button" onClick={onSave}>
        保存
      </button>
      <button type="button" onClick={onDrop}>
        不保存
      </button>
      <button type="button" onClick={onStay}>
        取消
      </button>
    </Notice>
  );
}
