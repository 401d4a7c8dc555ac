import { WORDING_RULES } from "../../../src/rules/wording/wording-rules";
import { judgePages } from "../judge-pages";

judgePages("wording", WORDING_RULES);
