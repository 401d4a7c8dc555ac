import { VALUE_RULES } from "../../../src/rules/values/value-rules";
import { judgePages } from "../judge-pages";

judgePages("values", VALUE_RULES);
