/** What went wrong, and what a person does about it. */
export interface Saying {
  readonly what: string;
  readonly todo: string;
}

const AGAIN = "请再试一次。";
const REPORT = "仍不行时，请把详细信息发给维护人员。";

/** What each of Excel's codes says, and those of ours. */
export const SAYINGS: Readonly<Record<string, Saying>> = {
  AccessDenied: {
    what: "Excel 不允许改动，工作表或工作簿可能受保护，或文件是只读的",
    todo: "请先撤销保护（审阅 → 撤销工作表保护）或点“启用编辑”，再试一次。",
  },
  InvalidOperationInCellEditMode: {
    what: "有一个单元格正在编辑",
    todo: "请先按 Enter 或 Esc 结束编辑，再试一次。",
  },
  InactiveWorkbook: {
    what: "Excel 里现在显示的是另一个工作簿",
    todo: "请回到这个工作簿的窗口，关掉打开着的对话框，再试一次。",
  },
  InvalidSelection: {
    what: "现在选中的不是单元格，或切换到了另一个工作簿",
    todo: "请回到这个工作簿，点一下任意单元格，再试一次。",
  },
  ItemNotFound: {
    what: "要找的工作表或单元格已经不在",
    todo: "它可能刚被删除或改名，请重新审核后再试。",
  },
  InvalidReference: {
    what: "要找的单元格已经不在",
    todo: "行列可能刚被删除，请重新审核后再试。",
  },
  InvalidArgument: {
    what: "Excel 不接受要写的内容或要找的位置",
    todo: `请重新审核后再试。${REPORT}`,
  },
  InvalidOperation: {
    what: "Excel 现在做不了这一步",
    todo: `请关掉打开着的对话框，再试一次。${REPORT}`,
  },
  ItemAlreadyExists: { what: "工作簿里已经有同名的工作表", todo: "请先给它改名，再试一次。" },
  RequestPayloadSizeLimitExceeded: {
    what: "一次要写的内容超过了网页版 Excel 的上限（5 MB）",
    todo: "请分几次改，每次少选一些问题；或用桌面版 Excel 打开。",
  },
  ResponsePayloadSizeLimitExceeded: {
    what: "有一行的内容超过了网页版 Excel 一次能给的上限（5 MB）",
    todo: "请删掉单元格里特别长的文字，或用桌面版 Excel 打开，再审核。",
  },
  RangeExceedsLimit: {
    what: "一次读写的单元格超过了 Excel 的上限（500 万格）",
    todo: "请删除工作表里用不到的空行空列，再审核。",
  },
  OperationCellsExceedLimit: {
    what: "一次操作的单元格超过了 Excel 的上限",
    todo: "请删除工作表里用不到的空行空列，再试一次。",
  },
  FormulaLengthExceedsLimit: {
    what: "公式太长，Excel 存不下",
    todo: "请把公式拆成几步，再试一次。",
  },
  MergedRangeConflict: {
    what: "要写的位置只占了合并单元格的一部分",
    todo: "请先取消那里的合并单元格，再试一次。",
  },
  FilteredRangeConflict: {
    what: "要写的位置在筛选过的区域里",
    todo: "请先清除筛选（数据 → 清除），再试一次。",
  },
  InsertDeleteConflict: {
    what: "插入或删除会破坏合并单元格、表格或数组公式",
    todo: "请先取消那里的合并单元格或数组公式，再试一次。",
  },
  NonBlankCellOffSheet: {
    what: "插入后会有内容被挤出工作表",
    todo: "请删除工作表末尾用不到的行列，再试一次。",
  },
  PivotTableRangeConflict: {
    what: "要写的位置在数据透视表里",
    todo: "请改数据透视表的数据源，不要直接改透视表。",
  },
  ApiNotFound: {
    what: "这个版本的 Excel 没有需要的功能",
    todo: "请升级到 Office 2021 或更高版本，或用网页版 Excel 打开。",
  },
  NotImplemented: {
    what: "这个版本的 Excel 还没有做这项功能",
    todo: "请升级到 Office 2021 或更高版本，或用网页版 Excel 打开。",
  },
  UnsupportedFeature: {
    what: "这份文件用到了加载项不能处理的功能",
    todo: "请另存为 .xlsx 工作簿，再试一次。",
  },
  UnsupportedOperation: {
    what: "这份文件不支持这项操作",
    todo: "请另存为 .xlsx 工作簿，再试一次。",
  },
  UnsupportedSheet: {
    what: "工作簿里有宏表或图表工作表，不能读写",
    todo: "请把它移到另一个工作簿，再试一次。",
  },
  UndoNotSupported: {
    what: "Excel 不能把这一步记入它的撤销",
    todo: "可以继续用，要撤回时请用窗格里的“撤销”。",
  },
  Conflict: { what: "有人正在同时修改这份文件", todo: "请等对方改完，重新审核后再试。" },
  RequestAborted: { what: "Excel 中断了这一步", todo: AGAIN },
  ActivityLimitReached: { what: "Excel 暂时太忙，不再接受请求", todo: "请等一会儿，再试一次。" },
  GeneralException: {
    what: "Excel 自己出错了",
    todo: `请回到这个工作簿，结束单元格编辑，再试一次。${REPORT}`,
  },
  TextChanged: {
    what: "Excel 把要写的文字当成了数字、日期或公式",
    todo: `请把这些单元格的格式设为“文本”，再试一次。${REPORT}`,
  },
  NoAnswer: {
    what: "Excel 一分钟没有回应",
    todo: "请看看是否有单元格正在编辑（按 Enter 或 Esc 结束），或有对话框打开着。Excel 忙完后可能还会补做，请重新审核再看。",
  },
};

/** Codes that are not here, and what went wrong in the add-in itself. */
export const UNKNOWN: Saying = { what: "加载项和 Excel 配合时出错", todo: `${AGAIN}${REPORT}` };
