import { checkHere, type AskedText, type CheckedText } from "./check-here";

/** What a worker's global scope has of use here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<AskedText>) => void) | null;
  postMessage(checked: CheckedText): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => scope.postMessage(checkHere(data));
