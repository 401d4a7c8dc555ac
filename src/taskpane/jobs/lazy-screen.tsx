import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Problem } from "../../sheet/result";
import { CheckFailed } from "../audit/check-failed";
import { CrashBoundary } from "../crash-boundary";
import type { JobScreenProps } from "./job-screen";

const useStyles = makeStyles({ loading: { padding: "32px 16px" } });

type Screen = (props: JobScreenProps) => ReactNode;

interface Props {
  /** What users call the tab. */
  readonly name: string;
  readonly load: () => Promise<Screen>;
  readonly on: JobScreenProps;
}

/** A tab whose program is read when it is opened first: most who open the pane come to check. */
export function LazyScreen({ name, load, on }: Props) {
  const styles = useStyles();
  const [Screen, setScreen] = useState<Screen>();
  const [problem, setProblem] = useState<Problem>();
  const [tries, setTries] = useState(0);

  useEffect(() => {
    load().then(
      (loaded) => setScreen(() => loaded),
      (error: unknown) => setProblem(notLoaded(name, error)),
    );
  }, [load, name, tries]);

  function again(): void {
    setProblem(undefined);
    setTries(tries + 1);
  }

  if (problem) return <CheckFailed problem={problem} hasOlder={false} onRetry={again} />;
  if (!Screen) return <Spinner className={styles.loading} size="tiny" label={`正在打开${name}…`} />;
  return (
    <CrashBoundary>
      <Screen {...on} />
    </CrashBoundary>
  );
}

function notLoaded(name: string, error: unknown): Problem {
  const message = `没有读到${name}的程序文件，表格没有改动。请重试；仍不行时，关掉窗格再打开，或请管理员检查服务器上的文件是否齐全。`;
  return { code: "screen-not-loaded", message, detail: String(error) };
}
