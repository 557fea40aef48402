import type { CasePlan } from '../case-plan.ts';
import { serviceManner } from '../documents/service.ts';
import type { Expectations, Expected } from '../rule-ids.ts';
import { signed } from './investigation.ts';

/** Receipts, their proof, payment and the end of the case. */
export function serviceOutcomes(plan: CasePlan): Expectations {
  const isPenalty = plan.ending === 'penalty';
  const paid = isPenalty && plan.penalty.fine + plan.penalty.confiscation > 0;
  const receipt = receipts(plan);
  return {
    'outward-document-service': plan.hasOrder || plan.hasHearing ? 'passed' : 'inapplicable',
    'service-receipt-completeness': receipt === 'passed' ? signed(plan) : receipt,
    'service-receipt-agreement': receipt,
    'service-method-proof': methodProof(plan, receipt),
    'attachment-presence': isByMail(plan, receipt) ? ['passed', 'inapplicable', 'cantTell'] : 'inapplicable',
    'party-coverage': 'inapplicable',
    'extension-approval-deadline': plan.hasExtension ? ['passed', 'inapplicable'] : 'inapplicable',
    'payment-deadline': paid ? 'passed' : 'inapplicable',
    'urging-notice-presence': 'inapplicable',
    'court-application-deadline': 'inapplicable',
    'closing-order': closingOrder(plan),
    // No day of publication is on file, and not every decision is published.
    'publication-deadline': ['inapplicable', 'cantTell'],
  };
}

/** Signed at the foot of the paper, a service has no receipt whose cells could be judged. */
function receipts(plan: CasePlan): Expected {
  const isServed = plan.ending !== 'withdrawn' && (plan.ending === 'no-penalty' || !plan.style.servesOnPaper);
  if (isServed || plan.hasOrder || plan.hasHearing) return 'passed';
  return plan.ending === 'withdrawn' ? 'inapplicable' : ['inapplicable', 'passed'];
}

/** Nothing had to be performed where nothing was imposed. */
function closingOrder({ ending }: CasePlan): Expected {
  if (ending === 'open') return 'inapplicable';
  return ending === 'penalty' ? 'passed' : ['passed', 'inapplicable'];
}

function methodProof(plan: CasePlan, receipt: Expected): Expected {
  if (receipt !== 'passed' || serviceManner(plan) === 'direct') return ['inapplicable', 'passed'];
  return signed(plan);
}

function isByMail(plan: CasePlan, receipt: Expected): boolean {
  return receipt === 'passed' && serviceManner(plan) === 'posted';
}
