import { CODE_RULES } from "../../../src/rules/codes/code-rules";
import { judgePages } from "../judge-pages";

judgePages("codes", CODE_RULES);
