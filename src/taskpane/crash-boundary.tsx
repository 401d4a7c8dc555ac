import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { ProblemLine } from "./problem-line";

const useStyles = makeStyles({
  root: { padding: "24px 16px", lineHeight: "1.7", overflow: "auto" },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

/** Keeps a bug in drawing from leaving the pane blank. React asks for a class here. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown; readonly hasCrashed: boolean }
> {
  override state = { error: undefined as unknown, hasCrashed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, hasCrashed: true };
  }

  override render(): ReactNode {
    const { error, hasCrashed } = this.state;
    if (!hasCrashed) return this.props.children;
    return <Crashed error={error} onAgain={() => this.setState({ error: undefined, hasCrashed: false })} />;
  }
}

function Crashed({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const styles = useStyles();
  const detail = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const message = "这是程序的错误，表格没有改动。请重试；仍不行时，把详细信息发给维护人员。";
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>窗格显示不出来</h1>
      <ProblemLine problem={{ code: "pane-crashed", message, detail }} />
      <Button appearance="primary" onClick={onAgain}>
        重试
      </Button>
    </main>
  );
}
