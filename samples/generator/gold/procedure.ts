import type { CasePlan } from '../case-plan.ts';
import type { Expectations } from '../rule-ids.ts';
import { archiveOutcomes } from './archive.ts';
import { decisionOutcomes } from './decision.ts';
import { furtherOutcomes } from './further.ts';
import { investigationOutcomes } from './investigation.ts';
import { lawOutcomes } from './law.ts';
import { markOutcomes } from './marks.ts';
import { noticeOutcomes } from './notice.ts';
import { reviewOutcomes } from './review.ts';
import { serviceOutcomes } from './service.ts';

/** The rules beyond presence and form of the decision, for a case without defects. */
export function procedureOutcomes(plan: CasePlan): Expectations {
  return {
    ...archiveOutcomes(plan),
    ...investigationOutcomes(plan),
    ...reviewOutcomes(plan),
    ...noticeOutcomes(plan),
    ...decisionOutcomes(plan),
    ...serviceOutcomes(plan),
    ...markOutcomes(plan),
    ...lawOutcomes(),
    ...furtherOutcomes(plan),
  };
}
