/** A wrong wording and the right one. */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  /** Longer wordings in which the same characters are right: 收到帐篷 has 到帐 in it. */
  readonly except?: readonly string[];
}

/** Mistakes met in published tables, and those that typists commonly make. */
export const TYPOS: readonly Typo[] = [
  { wrong: "高领补贴", right: "高龄补贴" },
  { wrong: "高领津贴", right: "高龄津贴" },
  { wrong: "高领老人", right: "高龄老人" },
  { wrong: "胡比率", right: "的比率" },
  { wrong: "胡比例", right: "的比例" },
  { wrong: "支付及率", right: "支付及时率" },
  { wrong: "拨付及率", right: "拨付及时率" },
  { wrong: "发放及率", right: "发放及时率" },
  { wrong: "完成及率", right: "完成及时率" },
  { wrong: "办理及率", right: "办理及时率" },
  { wrong: "处理及率", right: "处理及时率" },
  { wrong: "最训", right: "培训", except: ["最训练"] },
  { wrong: "陪训", right: "培训", except: ["陪训练"] },
  { wrong: "到帐", right: "到账", except: ["到帐篷"] },
  { wrong: "帐户", right: "账户", except: ["帐户外"] },
  { wrong: "帐号", right: "账号" },
  { wrong: "帐目", right: "账目" },
  { wrong: "记帐", right: "记账" },
  { wrong: "转帐", right: "转账", except: ["转帐篷"] },
  { wrong: "得满意度", right: "的满意度", except: ["取得满意度", "获得满意度", "赢得满意度", "使得满意度"] },
  { wrong: "得可持续时间", right: "的可持续时间" },
  { wrong: "教师教的收入", right: "教师的收入" },
  { wrong: "对收益人", right: "对受益人" },
  { wrong: "核定度", right: "核定额度", except: ["核定度假"] },
  { wrong: "确实维护", right: "切实维护", except: ["确实维护了"] },
  { wrong: "缴费期截至之后", right: "缴费期截止之后" },
  { wrong: "截止目前", right: "截至目前" },
  { wrong: "截止年底", right: "截至年底" },
  { wrong: "12底前", right: "12月底前", except: ["2012底前"] },
  { wrong: "布署", right: "部署", except: ["布署名"] },
  { wrong: "报消", right: "报销", except: ["报消息", "报消防", "报消费", "报消耗", "报消纳", "报消杀"] },
  { wrong: "按装", right: "安装", except: ["按装机", "按装备", "按装配", "按装修", "按装载"] },
];
