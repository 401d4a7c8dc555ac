import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Problem } from "../../sheet/result";
import { CheckFailed } from "../audit/check-failed";
import { CrashBoundary } from "../crash-boundary";
import type { FillScreen, FillScreenProps } from "./fill-screen";

const useStyles = makeStyles({ loading: { padding: "32px 16px" } });

/** 填表, whose program is read when it is opened first: most who open the pane come to check. */
export function FillTab(props: FillScreenProps) {
  const styles = useStyles();
  const [Screen, setScreen] = useState<typeof FillScreen>();
  const [problem, setProblem] = useState<Problem>();

  useEffect(load, []);

  function load(): void {
    setProblem(undefined);
    import(/* webpackChunkName: "fill" */ "./fill-screen").then(
      (loaded) => setScreen(() => loaded.FillScreen),
      (error: unknown) => setProblem(notLoaded(error)),
    );
  }

  if (problem) return <CheckFailed problem={problem} hasOlder={false} onRetry={load} />;
  if (!Screen) return <Spinner className={styles.loading} size="tiny" label="正在打开填表…" />;
  return (
    <CrashBoundary>
      <Screen {...props} />
    </CrashBoundary>
  );
}

function notLoaded(error: unknown): Problem {
  const message =
    "没有读到填表的程序文件，表格没有改动。请重试；仍不行时，关掉窗格再打开，或请管理员检查服务器上的文件是否齐全。";
  return { code: "fill-not-loaded", message, detail: String(error) };
}
