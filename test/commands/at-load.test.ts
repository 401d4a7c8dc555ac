import { COMMANDS } from "../../src/commands/commands";
import type { Ribbon } from "../../src/commands/ribbon";
import { openDesk } from "./desk";

/** What Office.actions.associate was told, by name. */
type Associated = Map<string, (event: { completed(): void }) => Promise<void>>;

/** Reads src/commands/at-load.ts anew in a page with this Office. */
function loadWith(office: unknown): Pick<Ribbon, "serve"> {
  Object.assign(globalThis, { Office: office });
  const loaded: { serveRibbon?: Ribbon["serve"] } = {};
  jest.isolateModules(() => Object.assign(loaded, jest.requireActual("../../src/commands/at-load")));
  return { serve: loaded.serveRibbon! };
}

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

test("every function is associated as the script loads, and its event is completed once it is done", async () => {
  const associated: Associated = new Map();
  const { serve } = loadWith({
    actions: { associate: (name: string, handler: never) => associated.set(name, handler) },
  });
  expect([...associated.keys()].sort()).toEqual(Object.keys(COMMANDS).sort());

  let completed = 0;
  const pressed = associated.get("clearMarks")!({ completed: () => completed++ });
  await Promise.resolve();
  expect(completed).toBe(0);
  const desk = openDesk();
  serve(desk);
  await pressed;
  expect(completed).toBe(1);
  expect(desk.session.state().marking).toBe(false);
});

test("beside Office it loads all the same", () => {
  expect(loadWith(undefined).serve).toBeInstanceOf(Function);
});
