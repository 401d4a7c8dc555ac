import { describeHostContract } from "../hosts/contract";
import { startWorkbenchDriver } from "./workbench-driver";

describeHostContract("the workbench", startWorkbenchDriver);
