import { describeHostContract } from "../contract";
import { startXlsxDriver } from "./xlsx-driver";

describeHostContract("a file", async () => startXlsxDriver(), { computesLater: true, silent: true });
