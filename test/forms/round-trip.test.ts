import fc from "fast-check";
import { ALL_FORMS } from "../../src/forms/catalogue";
import { writeForm } from "../../src/forms/write-form";
import { anyData, readOne } from "./any-data";
import { readSample, SAMPLES } from "./samples";

describe.each(ALL_FORMS.map((form) => [form.name, form] as const))("%s", (_, form) => {
  test("what is written reads back the same, however it is filled", () => {
    fc.assert(
      fc.property(anyData(form), (data) => {
        const back = readOne(writeForm(form, data, "表"));
        expect(back.form?.id).toBe(form.id);
        expect(back.data).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(SAMPLES)("%s", (name) => {
  test("its tables, read and written anew, read back the same", () => {
    for (const snapshot of readSample(name).sheets) {
      const { form, data } = readOne(snapshot);
      if (form && data) expect(readOne(writeForm(form, data, snapshot.name)).data).toEqual(data);
    }
  });
});
