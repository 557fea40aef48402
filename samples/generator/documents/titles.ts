import type { CasePlan } from '../case-plan.ts';
import { Random } from '../random.ts';

/** Titles that any department may print; a department's own come first. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  'case-cover': ['案卷封面', '卷宗封面', '行政处罚案卷', '行政执法案卷'],
  'file-catalogue': ['卷内目录', '卷内文件目录', '卷内文书目录', '案卷目录'],
  'file-notes': ['备考表', '卷内备考表', '卷内文件备考表'],
  'filing-approval': ['立案审批表', '行政处罚立案审批表'],
  'inspection-record': ['现场检查笔录', '现场笔录', '现场检查（勘验）笔录'],
  'inquiry-record': ['询问笔录', '调查询问笔录'],
  'evidence-photo': ['现场照片证据', '照片（图片）证据', '证据提取单'],
  'rectification-order': ['责令改正通知书', '责令限期改正通知书'],
  'investigation-report': ['调查终结报告', '案件调查终结报告'],
  'legal-review-opinion': ['法制审核意见书', '重大执法决定法制审核意见书', '行政处罚案件法制审核表'],
  'collective-discussion-record': ['案件集体讨论记录', '集体讨论笔录', '重大案件集体讨论记录'],
  'prior-notice': ['行政处罚事先告知书', '行政处罚告知书'],
  'hearing-right-notice': ['行政处罚听证告知书', '听证告知书'],
  'waiver-statement': ['放弃陈述申辩权利声明书', '放弃陈述、申辩权利声明', '放弃听证声明书'],
  'hearing-notice': ['行政处罚听证通知书', '听证通知书'],
  'hearing-record': ['听证笔录', '行政处罚听证笔录'],
  'hearing-report': ['听证报告', '行政处罚听证报告'],
  'extension-approval': ['延长办案期限审批表', '案件延期审批表'],
  'decision-approval': ['行政处罚决定审批表', '案件处理审批表', '行政处罚审批表'],
  'penalty-decision': ['行政处罚决定书'],
  'no-penalty-decision': ['不予行政处罚决定书'],
  'withdrawal-approval': ['撤销立案审批表', '销案审批表', '案件撤销审批表'],
  'defence-statement': ['陈述申辩书', '陈述（申辩）书', '申辩书'],
  'proof-of-service': ['送达回证', '送达回执'],
  'payment-receipt': ['罚没收入专用票据', '代收罚款收据', '非税收入一般缴款书（收据）'],
  'closing-approval': ['结案审批表', '行政处罚案件结案报告', '案件结案审批表'],
};

/** One title of the type for the whole case: an office prints one form. */
export function titleOf({ plan }: { readonly plan: CasePlan }, type: string): string {
  const own = plan.profile.titles[type] ?? [];
  const common = COMMON[type] ?? [];
  const random = new Random(plan.seed).fork(`title/${type}`);
  if (own.length > 0 && random.chance(0.8)) return random.pick(own);
  return random.pick([...own, ...common]);
}
