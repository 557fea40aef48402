import type { CasePlan, ScanFlaw } from '../case-plan.ts';
import { exhibitKeys } from '../documents/exhibits.ts';
import type { RuleId } from '../rule-ids.ts';
import { withFlaws } from './defect.ts';
import type { Defect } from './defect.ts';
import { open } from './edited.ts';

/** Something went wrong on the scanner: only scans show it. */
function scanned(
  id: string,
  ruleId: RuleId,
  title: string,
  kind: ScanFlaw['kind'],
  key: (plan: CasePlan) => string | undefined = () => 'inquiry-record',
): Defect {
  return {
    id,
    ruleId,
    title,
    fits: (plan, filing) => filing.kind === 'scan' && key(plan) !== undefined,
    apply: (plan) => withFlaws(plan, { scanFlaw: { key: key(plan) ?? '', kind } }),
    outcomes: () => ({ ...open('decision-evidence-agreement', 'page-legibility'), [ruleId]: 'failed' }),
  };
}

export const SCAN_DEFECTS: readonly Defect[] = [
  scanned('page-upside-down', 'page-orientation', '询问笔录一页上下颠倒', 'upside-down'),
  scanned('page-on-side', 'page-orientation', '询问笔录一页横置', 'on-side'),
  scanned('page-coarse', 'page-resolution', '询问笔录扫描分辨率过低', 'coarse'),
  scanned('page-blank-back', 'page-blankness', '混入空白背页', 'blank-back'),
  scanned(
    'page-blurred',
    'page-legibility',
    '一页证据材料模糊不清',
    'blurred',
    (plan) => exhibitKeys(plan)[0],
  ),
];
