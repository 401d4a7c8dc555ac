import { formJson } from "../../../src/forms/own-form/form-json";
import { formOfTable } from "../../../src/forms/own-form/form-of-table";
import { parseForm } from "../../../src/forms/own-form/parse-form";
import { readSheet } from "../../../src/forms/read-workbook";
import { writeForm } from "../../../src/forms/write-form";
import { plain } from "../plain";
import { readSample, SAMPLES } from "../samples";
import { dataIn } from "./data-in";
import { laidOut } from "./laid-out";

describe.each(SAMPLES)("%s", (name) => {
  const sheets = readSample(name).sheets.flatMap((snapshot) =>
    readSheet(snapshot).documents.flatMap((document) =>
      document.kind === "ProjectTarget"
        ? [{ snapshot, document, form: formOfTable(snapshot, document) }]
        : [],
    ),
  );

  test("each project's table, laid out anew by the form it was in, has the same cells and merges", () => {
    expect(sheets.length).toBeGreaterThan(0);
    for (const { snapshot, document, form } of sheets) {
      const anew = writeForm(form, dataIn(snapshot), "新表");
      expect(laidOut(anew)).toEqual(laidOut(snapshot));
      const [again] = readSheet(anew).documents;
      expect(again && plain(again)).toEqual(plain(document));
    }
  });

  test("each of these forms reads back the same from its text", () => {
    for (const { form } of sheets) {
      expect(parseForm(formJson(form))).toEqual({ ok: true, value: form });
    }
  });
});
