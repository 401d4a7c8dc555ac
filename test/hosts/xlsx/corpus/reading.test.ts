import { readXlsx } from "../../../../src/hosts/xlsx/read-workbook";
import { CORPUS, corpusBytes, expectedText } from "./corpus";
import { said } from "./said";

test.each(CORPUS.map(({ file, by, has }) => [file, by, has]))("%s (%s: %s) reads as it was meant", (file) => {
  const result = readXlsx(file, corpusBytes(file));
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  expect(said(result.value)).toBe(expectedText(file));
});
