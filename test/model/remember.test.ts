import { once, remembering } from "../../src/model/remember";

const [a, b] = [{ name: "a" }, { name: "b" }];

test("what was made of a list is remembered until the list is another one", () => {
  const remembered = remembering<object, string>();
  let times = 0;
  const make = (items: readonly object[]): string => remembered(items, () => `第${++times}次`);
  const lists = [[a, b], [a, b], [a], [a, { ...b }], [b, a], [a, { ...b }], [b, a]];
  expect(lists.map(make)).toEqual(["第1次", "第1次", "第2次", "第3次", "第4次", "第5次", "第4次"]);
});

test("of no objects it is made anew", () => {
  const remembered = remembering<object, object>();
  expect(remembered([], () => a)).toBe(a);
  expect(remembered([], () => b)).toBe(b);
});

test("what came of one object is made once, nothing too", () => {
  let times = 0;
  const nothing = once(() => void times++);
  [a, a, b, a].forEach(nothing);
  expect(times).toBe(2);
});
