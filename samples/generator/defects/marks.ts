import type { CasePlan, SigningPlace } from '../case-plan.ts';
import { serviceManner } from '../documents/service.ts';
import type { Expectations, RuleId } from '../rule-ids.ts';
import { writePapers } from '../write-papers.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { open } from './edited.ts';

interface MarkDefect {
  readonly id: string;
  readonly ruleId: RuleId;
  readonly title: string;
  readonly flaws: CasePlan['flaws'];
  readonly fits?: (plan: CasePlan) => boolean;
  readonly also?: Expectations;
  readonly numbersVolume?: boolean;
}

function defect({ id, ruleId, title, flaws, fits, also, numbersVolume }: MarkDefect): Defect {
  return {
    id,
    ruleId,
    title,
    fits: (plan) => fits?.(plan) ?? true,
    apply: (plan) => {
      const flawed = withFlaws(plan, flaws);
      return numbersVolume === undefined ? flawed : { ...flawed, style: { ...plan.style, numbersVolume } };
    },
    outcomes: () => ({ ...also, [ruleId]: 'failed' }),
  };
}

function unsigned(
  id: string,
  ruleId: RuleId,
  title: string,
  place: SigningPlace,
  more: Partial<MarkDefect> = {},
): Defect {
  return defect({ id, ruleId, title, flaws: { unsigned: [place] }, ...more });
}

function undated(
  id: string,
  ruleId: RuleId,
  title: string,
  place: SigningPlace,
  also?: Expectations,
): Defect {
  return defect({ id, ruleId, title, flaws: { undated: [place] }, ...(also ? { also } : {}) });
}

const unsealed = (id: string, ruleId: RuleId, title: string, key: string): Defect =>
  defect({ id, ruleId, title, flaws: { unsealed: [key] }, fits: (plan) => holds(plan, key), also: SEAL });

function holds(plan: CasePlan, key: string): boolean {
  return writePapers(plan).some((paper) => paper.key === key);
}

/** What the seal alone may show. */
const SEAL = open('decision-authority-date');
const HEADS = open('filing-deadline', 'filing-before-investigation-end', 'date-order', 'decision-deadline');
const hasReport = (plan: CasePlan): boolean =>
  holds(plan, 'investigation-report') || plan.style.mergesReportAndApproval;
const handsOver = (plan: CasePlan): boolean =>
  !plan.style.servesOnPaper && serviceManner(plan) === 'direct' && !plan.features.includes('co-party');

/** A record whose further pages lost their beginning may read as another one. */
const INQUIRY: readonly RuleId[] = [
  'inquiry-time',
  'inquiry-credentials',
  'inquiry-rights-notice',
  'inquiry-officer-count',
  'inquiry-signature',
  'inquiry-page-signature',
  'officer-signature',
  'record-confirmation',
  'catalogue-completeness',
];

export const MARK_DEFECTS: readonly Defect[] = [
  unsigned('filing-unsigned', 'filing-approval-signature', '立案审批表负责人没有签名', 'filing-head'),
  undated(
    'filing-undated',
    'filing-approval-signature',
    '立案审批表负责人签名没有日期',
    'filing-head',
    HEADS,
  ),
  unsigned(
    'inspection-unsigned',
    'inspection-signature',
    '被检查人没有在现场检查笔录上签名',
    'inspection-party',
    {
      also: open('inspection-page-signature', 'officer-agreement'),
    },
  ),
  unsigned('inquiry-unsigned', 'inquiry-signature', '被询问人没有在询问笔录上签名', 'inquiry-party', {
    also: open('inquiry-page-signature', 'officer-agreement'),
  }),
  unsigned('inquiry-pages-unsigned', 'inquiry-page-signature', '询问笔录没有逐页签名', 'inquiry-pages', {
    fits: (plan) => holds(plan, 'inquiry-record'),
    // Long enough to have further pages, none of which is lost.
    flaws: { unsigned: ['inquiry-pages'], lostPage: { key: 'inquiry-record', page: 99, wasCounted: false } },
  }),
  unsigned(
    'inspection-pages-unsigned',
    'inspection-page-signature',
    '现场检查笔录没有逐页签名',
    'inspection-pages',
    {
      // Long enough to have further pages, none of which is lost.
      flaws: {
        unsigned: ['inspection-pages'],
        lostPage: { key: 'inspection-record', page: 99, wasCounted: false },
      },
    },
  ),
  unsigned(
    'inspection-officers-unsigned',
    'officer-signature',
    '检查人员没有在笔录上签名',
    'inspection-officers',
    {
      also: open('inspection-officer-count', 'officer-agreement'),
    },
  ),
  unsigned('inquiry-officers-unsigned', 'officer-signature', '询问人没有在笔录上签名', 'inquiry-officers', {
    also: open('inquiry-officer-count', 'officer-agreement'),
  }),
  unsigned(
    'inquiry-recorder-unsigned',
    'officer-signature',
    '记录人没有在询问笔录上签名',
    'inquiry-recorder',
  ),
  unsigned(
    'report-unsigned',
    'investigation-report-signature',
    '调查终结报告承办人没有签名',
    'report-author',
    {
      fits: hasReport,
    },
  ),
  unsigned(
    'discussion-unsigned',
    'collective-discussion-signature',
    '集体讨论参加人员没有签名',
    'discussion-members',
    { fits: (plan) => plan.isMajor },
  ),
  unsigned('receipt-unsigned', 'decision-service-signature', '决定书送达回证没有签收', 'decision-recipient', {
    fits: handsOver,
  }),
  unsigned('closing-unsigned', 'closing-approval-signature', '结案审批表负责人没有签名', 'closing-head'),
  undated('closing-undated', 'closing-approval-signature', '结案审批表负责人签名没有日期', 'closing-head', {
    ...open('closing-order', 'date-order'),
  }),
  defect({
    id: 'inspection-unconfirmed',
    ruleId: 'record-confirmation',
    title: '现场检查笔录没有核对意见',
    flaws: { unconfirmed: ['inspection'] },
  }),
  defect({
    id: 'inquiry-unconfirmed',
    ruleId: 'record-confirmation',
    title: '询问笔录没有核对意见',
    flaws: { unconfirmed: ['inquiry'] },
  }),
  unsealed('notice-unsealed', 'notice-seal', '告知书没有盖章', 'prior-notice'),
  unsealed('decision-unsealed', 'decision-seal', '决定书没有盖章', 'penalty-decision'),
  unsealed('order-unsealed', 'outward-document-seal', '责令改正通知书没有盖章', 'rectification-order'),
  defect({
    id: 'record-page-lost',
    ruleId: 'document-page-continuity',
    title: '询问笔录缺一页',
    flaws: { lostPage: { key: 'inquiry-record', page: 2, wasCounted: false } },
    fits: (plan) => holds(plan, 'inquiry-record'),
    numbersVolume: false,
    also: open(...INQUIRY),
  }),
  defect({
    id: 'volume-page-lost',
    ruleId: 'page-number-continuity',
    title: '卷内页号缺号',
    flaws: { lostPage: { key: 'inquiry-record', page: 2, wasCounted: true } },
    fits: (plan) => holds(plan, 'inquiry-record'),
    numbersVolume: true,
    also: open('page-count-agreement', 'document-page-continuity', ...INQUIRY),
  }),
  defect({
    id: 'notes-pages-differ',
    ruleId: 'page-count-agreement',
    title: '备考表写明的页数与上传的不符',
    flaws: { notesBeyond: 9 },
  }),
];
