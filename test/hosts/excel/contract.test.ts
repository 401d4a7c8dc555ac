import { describeHostContract } from "../contract";
import { startExcelDriver } from "./driver";

describeHostContract(
  "Excel with ExcelApi 1.20 and a library of the same age",
  async () => startExcelDriver({ version: 20, withNewer: true }),
  { oneWorkbook: true },
);
describeHostContract("Excel with ExcelApi 1.9", async () => startExcelDriver({ version: 9 }), {
  oneWorkbook: true,
  hidesUnheard: true,
});
