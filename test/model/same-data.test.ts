import { sameData } from "../../src/model/same-data";

test.each([
  [1, 1],
  [Number.NaN, Number.NaN],
  [12n, 12n],
  [null, null],
  [[], []],
  [
    { a: 1, b: [{ c: "文" }, undefined] },
    { b: [{ c: "文" }, undefined], a: 1 },
  ],
])("%p and %p say the same", (one, other) => {
  expect(sameData(one, other)).toBe(true);
});

test.each([
  [1, "1"],
  [12n, 12],
  [null, undefined],
  [null, {}],
  [{}, null],
  [[], {}],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: { b: [1] } }, { a: { b: [2] } }],
])("%p and %p do not", (one, other) => {
  expect(sameData(one, other)).toBe(false);
});
