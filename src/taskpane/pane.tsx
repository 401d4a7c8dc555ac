import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CrashBoundary } from "./crash-boundary";
import { THEMES } from "./theme";

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, display: "flex", flexDirection: "column", overflow: "hidden" },
});

/** The pane's frame: theme, fonts, the whole height of its element. */
export function Pane({ theme, children }: { theme: "light" | "dark"; children: ReactNode }) {
  return (
    <FluentProvider theme={THEMES[theme]} className={useStyles().root} lang="zh-CN">
      <CrashBoundary>{children}</CrashBoundary>
    </FluentProvider>
  );
}
