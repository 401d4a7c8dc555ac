/** A wrong wording and the right one. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** Longer wordings in which the same characters are right: 收到帐篷 has 到帐 in it. */
  readonly except: readonly string[];
}

/**
 * Mistakes met in published tables, and those that typists commonly make: wrong, right, and behind a bar the longer
 * wordings in which the same characters are right.
 */
const DICTIONARY = `
高领补贴 高龄补贴
高领津贴 高龄津贴
高领老人 高龄老人
胡比率 的比率
胡比例 的比例
支付及率 支付及时率
拨付及率 拨付及时率
发放及率 发放及时率
完成及率 完成及时率
办理及率 办理及时率
处理及率 处理及时率
最训 培训 | 最训练
陪训 培训 | 陪训练
到帐 到账 | 到帐篷
帐户 账户 | 帐户外
帐号 账号
帐目 账目
记帐 记账
转帐 转账 | 转帐篷
得满意度 的满意度 | 取得满意度 获得满意度 赢得满意度 使得满意度
得可持续时间 的可持续时间
教师教的收入 教师的收入
对收益人 对受益人
核定度 核定额度 | 核定度假
确实维护 切实维护 | 确实维护了
缴费期截至之后 缴费期截止之后
截止目前 截至目前
截止年底 截至年底
12底前 12月底前 | 2012底前
布署 部署 | 布署名
报消 报销 | 报消息 报消防 报消费 报消耗 报消纳 报消杀
按装 安装 | 按装机 按装备 按装配 按装修 按装载
部份 部分 | 部份额
做为 作为 | 做为民 做为人 做为了 做为主 做为难 做为群众 做为老百姓 做为企业 做为职工 做为居民 叫做为
园满完成 圆满完成
园满结束 圆满结束
园满成功 圆满成功
坐谈会 座谈会
帐款 账款 | 蚊帐款 帐款式
帐务 账务
对帐 对账 | 对帐篷
入帐 入账 | 入帐篷
挂帐 挂账 | 挂帐篷
坏帐 坏账 | 坏帐篷
报帐 报账 | 报帐篷
复盖率 覆盖率
复盖面 覆盖面
按排 安排 | 按排名 按排序 按排放 按排水 按排量 按排查 按排列 按排污
竟赛 竞赛 | 究竟赛
竟争 竞争 | 究竟争 毕竟争
竟聘 竞聘 | 究竟聘
座落于 坐落于
幅射 辐射
通迅 通讯
折迁 拆迁
侯选 候选
时侯 时候
气侯 气候
等侯 等候
再接再励 再接再厉
一如继往 一如既往
因地治宜 因地制宜
`;

/** The dictionary, a line each. */
export const TYPOS: readonly Typo[] = DICTIONARY.trim().split("\n").map(typoOf);

function typoOf(line: string): Typo {
  const [wrong, right, , ...except] = line.split(" ") as [string, string, ...string[]];
  return { wrong, right, except };
}
