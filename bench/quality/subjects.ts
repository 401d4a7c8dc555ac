/** What a made-up project is about; every table of the quality bench is built from one of these. */
export interface Subject {
  readonly name: string;
  readonly purpose: string;
  readonly goals: readonly string[];
  /** 数量指标: name, description, unit. */
  readonly quantity: readonly [string, string, string];
  /** 质量指标, a rate: name and description. */
  readonly quality: readonly [string, string];
  /** 社会效益指标, a rate: name and description. */
  readonly benefit: readonly [string, string];
  /** 满意度: whom it asks. */
  readonly served: string;
}

/** Projects as departments of human resources and social security have them, each worded for itself. */
export const SUBJECTS: readonly Subject[] = [
  {
    name: "职业技能提升培训补贴",
    purpose: "用于向参加职业技能提升培训并取得证书的学员发放补贴。",
    goals: ["组织开展职业技能提升培训，按时发放培训补贴。"],
    quantity: ["补贴性培训人数", "全年参加补贴性培训的学员总数", "人"],
    quality: ["培训合格率", "取得合格证书的学员占参训学员的比例"],
    benefit: ["参训学员就业率", "培训结束后半年内就业的学员占参训学员的比例"],
    served: "参训学员",
  },
  {
    name: "公共就业服务专项活动",
    purpose: "用于举办招聘会、就业政策宣传和岗位信息采集。",
    goals: ["开展公共就业服务专项活动。", "促进供需双方对接。"],
    quantity: ["招聘会举办场次", "全年举办线上线下招聘会的场次", "场"],
    quality: ["岗位信息核实率", "经核实的岗位占采集岗位的比例"],
    benefit: ["就业政策知晓率", "问卷中知晓就业政策的居民占受访居民的比例"],
    served: "求职人员",
  },
  {
    name: "劳动人事争议调解仲裁办案",
    purpose: "用于支付仲裁员办案补助、文书送达和庭审记录费用。",
    goals: ["依法及时办理劳动人事争议案件。"],
    quantity: ["办理争议案件数量", "全年受理并办结的争议案件数", "件"],
    quality: ["仲裁结案率", "法定期限内结案的案件占受理案件的比例"],
    benefit: ["调解成功率", "经调解达成协议的案件占办结案件的比例"],
    served: "争议双方当事人",
  },
  {
    name: "社会保险信息系统运行维护",
    purpose: "用于信息系统日常巡检、故障处理和安全加固。",
    goals: ["保障社会保险信息系统稳定运行。"],
    quantity: ["系统巡检次数", "全年对信息系统开展巡检的次数", "次"],
    quality: ["故障修复合格率", "一次修复合格的故障占全部故障的比例"],
    benefit: ["网上业务办理率", "通过网上办理的业务占全部业务的比例"],
    served: "参保单位",
  },
  {
    name: "事业单位公开招聘考务",
    purpose: "用于租用考场、印制试卷、聘请考官和现场防疫物资。",
    goals: ["规范组织事业单位公开招聘笔试和面试。"],
    quantity: ["组织笔试场数", "全年组织公开招聘笔试的场数", "场"],
    quality: ["试卷印制合格率", "印制合格的试卷占印制总量的比例"],
    benefit: ["招聘岗位补充率", "考录到岗的岗位占计划招聘岗位的比例"],
    served: "报考人员",
  },
];
