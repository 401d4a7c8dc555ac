import { checkLoop } from "../../src/app/check-loop";

/** A loop whose checks end as they are told to, and what each of them was asked to look at. */
function loopOver(...ends: ("done" | "not done" | "crash")[]) {
  const asked: (readonly string[] | undefined)[] = [];
  const crashes: string[] = [];
  const ask = checkLoop(
    async (edited) => {
      asked.push(edited);
      await Promise.resolve();
      const end = ends[asked.length - 1] ?? "done";
      if (end === "crash") throw new Error("the bridge is gone");
      return { isDone: end === "done" };
    },
    ({ detail }) => crashes.push(detail ?? ""),
  );
  return { ask, asked, crashes };
}

test("edits that come during a check are looked at together, in one more", async () => {
  const { ask, asked } = loopOver();
  const first = ask();
  void ask(["甲"]);
  void ask(["乙"]);
  await first;
  expect(asked).toEqual([undefined, ["甲", "乙"]]);
});

test("asking for everything looks at everything, whatever was edited", async () => {
  const { ask, asked } = loopOver();
  const first = ask(["甲"]);
  void ask(["乙"]);
  void ask();
  await first;
  expect(asked).toEqual([["甲"], undefined]);
});

test.each(["not done", "crash"] as const)(
  "what a check that ended %s missed, the next looks at",
  async (end) => {
    const { ask, asked, crashes } = loopOver("done", end, "done", "done");
    await ask();
    await ask(["甲"]);
    await ask(["乙"]);
    await ask(["丙"]);
    expect(asked).toEqual([undefined, ["甲"], ["乙", "甲"], ["丙"]]);
    expect(crashes).toHaveLength(end === "crash" ? 1 : 0);
  },
);

test("everything that a failed check missed stays due", async () => {
  const { ask, asked } = loopOver("not done", "done");
  await ask();
  await ask(["甲"]);
  expect(asked).toEqual([undefined, undefined]);
});
