/** Words that the fields of names are full of; a name that ends in the middle of one was cut off. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "服务 企业 人员 补贴 补助 资金 情况 完成 发放 保险 保障 就业 创业 培训 管理 工作 项目 数量 比例 比率 金额 标准 时间 次数 人数 " +
    "单位 机构 职工 群众 居民 学校 学生 教师 老人 儿童 家庭 设施 设备 系统 信息 网络 平台 工程 建设 改造 维修 维护 购置 采购 合同 " +
    "验收 合格 达标 覆盖 参保 缴费 养老 医疗 工伤 失业 待遇 落实 政策 宣传 活动 会议 考试 评审 鉴定 检查 监督 执法 案件 处理 投诉 " +
    "满意 效益 影响 提升 提高 增加 减少 降低 节约 使用 支付 拨付 到位 及时 准确 规范 安全 环境 生态 经济 社会 财政 预算 成本 费用"
  ).split(" "),
);
const UNFINISHED = /[的和与及、，（(“《]$/;
/** What names of indicators end in, and one that breaks off does not: 完成率, 合格人数. */
const MEASURED = /[率数度]$/;
/** A name that only leaves out 数 or 数量 is no broken one. */
const SHORTEST_REST = 3;
/** What breaks off has filled its cell first; 参保人 is short, and whole before 参保人员. */
const SHORTEST_CUT = 8;
/** Longer descriptions explain the name and do not only go on with it. */
const LONGEST_NAME = 40;

/** Whether a name breaks off where a longer one goes on: within a word, or before the word it waits for. */
export function isCutOff(name: string, full: string): boolean {
  if (name.length < SHORTEST_CUT || full.length <= name.length || !full.startsWith(name)) return false;
  const isWithinWord = WORDS.has(full.slice(name.length - 1, name.length + 1)) && !WORDS.has(name.slice(-2));
  const isRestLong = full.length - name.length >= SHORTEST_REST;
  const isWithoutMeasure = isRestLong && mayBeName(full) && MEASURED.test(full) && !MEASURED.test(name);
  return isWithinWord || isWithoutMeasure || UNFINISHED.test(name);
}

/** Whether a text may be a name: short, and neither a sentence nor a formula. */
export function mayBeName(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[，。；：=,;:\n]/.test(text);
}
