import { describeHostContract } from "../hosts/contract";
import { startWorkbenchDriver } from "./workbench-driver";

jest.setTimeout(30_000);

describeHostContract("the workbench", startWorkbenchDriver);
