import type { Command, CommandDesk } from "./command";

/** The buttons as functions that can be called before there is anything for them to work on. */
export interface Ribbon {
  readonly handlers: Readonly<Record<string, () => Promise<void>>>;
  /** Hands over what the buttons work on; what was called before is carried out now. */
  serve(desk: CommandDesk): void;
}

/** Carries out commands one after another, as they were called. A command that throws is told in the pane. */
export function ribbonOf(commands: Readonly<Record<string, Command>>): Ribbon {
  let serve: (desk: CommandDesk) => void = () => undefined;
  const served = new Promise<CommandDesk>((resolve) => (serve = resolve));
  let last = Promise.resolve();

  async function carryOut(command: Command): Promise<void> {
    const desk = await served;
    try {
      await command(desk);
    } catch (error) {
      const message = "这个按钮没有做完，表格内容没有改动。请重试；仍不行时，把详细信息发给维护人员。";
      desk.session.tell({ code: "command-crashed", message, detail: String(error) });
    }
  }

  const handlers = Object.entries(commands).map(([name, command]) => {
    const handler = (): Promise<void> => (last = last.then(() => carryOut(command)));
    return [name, handler] as const;
  });
  return { handlers: Object.fromEntries(handlers), serve: (desk) => serve(desk) };
}
