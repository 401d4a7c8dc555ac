import { describeHostContract } from "../contract";
import { startExcelDriver } from "./driver";

describeHostContract("Excel with ExcelApi 1.20", async () => startExcelDriver({ version: 20 }), {
  oneWorkbook: true,
});
describeHostContract("Excel with ExcelApi 1.9", async () => startExcelDriver({ version: 9 }), {
  oneWorkbook: true,
  hidesUnheard: true,
});
