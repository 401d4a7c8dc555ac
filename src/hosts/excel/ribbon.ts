import { failed, ok, type Result } from "../../sheet/result";

/** What a ribbon button calls, by the name that the manifest gives its action. */
export type CommandHandlers = Readonly<Record<string, () => Promise<void>>>;

const NO_SHARED_RUNTIME = "这个版本的 Excel 不能由功能区按钮打开窗格。请点“绩效预算”选项卡上的“打开窗格”。";

const PANE_NOT_SHOWN = "Excel 没有打开窗格。请点“绩效预算”选项卡上的“打开窗格”。";

/** Ties ribbon buttons to what they do; call it as the script loads, before anything else waits. */
export function associateCommands(handlers: CommandHandlers): void {
  // A page that is opened beside Office has no buttons.
  if (typeof Office === "undefined" || !Office.actions) return;
  for (const [name, handle] of Object.entries(handlers)) {
    Office.actions.associate(name, async (event?: Office.AddinCommands.Event) => {
      try {
        await handle();
      } finally {
        // Until it is completed, Excel leaves the button dead.
        event?.completed();
      }
    });
  }
}

/** Whether ribbon buttons and the pane share one page. */
export function hasSharedRuntime(): boolean {
  return (
    Office.context.requirements.isSetSupported("SharedRuntime", "1.1") &&
    typeof Office.addin?.showAsTaskpane === "function"
  );
}

/** Opens the pane, which a ribbon button needs when the user has closed it. */
export async function showPane(): Promise<Result<void>> {
  if (!hasSharedRuntime()) return failed("pane-not-shown", NO_SHARED_RUNTIME);
  try {
    await Office.addin.showAsTaskpane();
    return ok(undefined);
  } catch (error) {
    return failed("pane-not-shown", PANE_NOT_SHOWN, String(error));
  }
}
