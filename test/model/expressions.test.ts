import { equationsIn } from "../../src/model/expressions";

function said(text: string): string[] {
  return equationsIn(text).map(({ expression, result, holds }) => `${expression} → ${result} ${holds}`);
}

test.each([
  ["2人/次*5趟*20天=200人次", "2人/次*5趟*20天 → 200 true"],
  ["757×33≈2.50万", "757×33 → 2.4981万 true"],
  ["26.5×12 = 318", "26.5×12 → 318 true"],
  ["(26.5+17.5+98)×6=852元", "(26.5+17.5+98)×6 → 852 true"],
  ["93+15+2.5+2.5 = 113", "93+15+2.5+2.5 → 113 true"],
  ["补贴197人×100元×12月=23.64万元", "197人×100元×12月 → 23.64万 true"],
  ["197×100×12＝23.64", "197×100×12 → 236400 true"],
  ["50000/80 = 625", "50000/80 → 625 true"],
  ["810000元/135人=6000元/人", "810000元/135人 → 6000 true"],
  ["81万元+2.65万元=83.65万元", "81万元+2.65万元 → 83.65万 true"],
  ["135人（协理员）×每人6000元＝81万元", "135人（协理员）×每人6000元 → 81万 true"],
  ["1,200人×50元=60,000元", "1,200人×50元 → 60000 true"],
  ["95/100*100%=95%", "95/100*100% → 95% true"],
  ["100÷3≈33.33", "100÷3 → 33.3333 true"],
  ["200人次=2人*5趟*20天", "2人*5趟*20天 → 200 true"],
  ["24981≈757×33≈25000", "757×33 → 24981 true"],
  ["2人/次*5趟*20天=220人次", "2人/次*5趟*20天 → 200 false"],
  ["50人×200元×3期=5万元", "50人×200元×3期 → 3万 false"],
  ["10-2=7", "10-2 → 8 false"],
])("%s: %s", (text, wanted) => {
  expect(said(text)[0]).toBe(wanted);
});

test.each([
  "810000元/135人",
  "覆盖率=实际人数/计划人数*100%",
  "标准=基础养老金*6个月",
  "人数×5×20=200",
  "(5+3=8",
  "5/0=0",
  "16-59周岁",
  "2023年=全年",
  "2,3,100×2=1",
  "1万元=10000元",
  "保财社〔2020〕12号",
])("%s says nothing that could be worked out", (text) => {
  expect(said(text)).toEqual([]);
});

test("texts as long as a cell can be, and longer ones, take little time", () => {
  const hostile = ["1+", "(", "1(", "人1", "1=", "a/", "1,111", "×2人/次", "1%万亿元/人/月(注", " "];
  for (const piece of hostile) {
    const text = piece.repeat(Math.floor(32_767 / piece.length));
    const started = performance.now();
    equationsIn(text);
    equationsIn(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(400);
  }
});
