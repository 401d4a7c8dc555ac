import { MONEY_RULES } from "../../../src/rules/money/money-rules";
import { judgePages } from "../judge-pages";

judgePages("money", MONEY_RULES);
