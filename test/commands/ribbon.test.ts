import type { Command } from "../../src/commands/command";
import { ribbonOf } from "../../src/commands/ribbon";
import { openDesk } from "./desk";

test("a button that is pressed before the pane is there waits for it", async () => {
  const done: string[] = [];
  const ribbon = ribbonOf({ first: async () => void done.push("first") });
  const pressed = ribbon.handlers["first"]!();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done).toEqual([]);
  ribbon.serve(openDesk());
  await pressed;
  expect(done).toEqual(["first"]);
});

test("buttons are carried out one after another, as they were pressed", async () => {
  const done: string[] = [];
  const slow: Command = () =>
    new Promise((resolve) => {
      setTimeout(() => {
        done.push("slow");
        resolve();
      }, 10);
    });
  const ribbon = ribbonOf({ slow, quick: async () => void done.push("quick") });
  ribbon.serve(openDesk());
  await Promise.all([ribbon.handlers["slow"]!(), ribbon.handlers["quick"]!()]);
  expect(done).toEqual(["slow", "quick"]);
});

test("a command that throws is told in the pane with its details, and the next one goes on", async () => {
  const desk = openDesk();
  await desk.session.check();
  const ribbon = ribbonOf({
    broken: () => Promise.reject(new Error("no bridge")),
    works: async ({ session }) => session.tell({ code: "works", message: "还能用" }),
  });
  ribbon.serve(desk);
  const said = () => desk.session.state().notices.at(-1);
  await ribbon.handlers["broken"]!();
  expect(said()).toMatchObject({ code: "command-crashed", detail: "Error: no bridge" });
  expect(said()?.message).toMatch(/\p{Script=Han}/u);
  await ribbon.handlers["works"]!();
  expect(said()?.message).toBe("还能用");
});
