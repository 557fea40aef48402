import type { Finding, FindingOutcome } from '../model/finding.ts';

/** What the rules that look at one decision say of one of the case. */
export interface ChainFindings {
  readonly party: string;
  readonly findings: readonly Finding[];
}

const WORST_FIRST: readonly FindingOutcome[] = ['failed', 'cantTell', 'untested', 'passed', 'inapplicable'];

/**
 * The findings of a case in which the rules that look at one decision looked at each by itself: the gravest outcome counts,
 * told with the names of those whom it concerns.
 */
export function mergeChains(whole: readonly Finding[], chains: readonly ChainFindings[]): Finding[] {
  return whole.map((finding) => {
    if (finding.target !== 'case') return finding;
    const own = chains.flatMap(({ party, findings }) =>
      findings.filter(({ ruleId }) => ruleId === finding.ruleId).map((each) => ({ party, finding: each })),
    );
    const worst = WORST_FIRST.find((outcome) => own.some((each) => each.finding.outcome === outcome));
    const concerned = own.filter((each) => each.finding.outcome === worst);
    const first = concerned[0];
    return first ? { ...first.finding, id: finding.id, ...toldOf(concerned, own.length > 1) } : finding;
  });
}

function toldOf(
  concerned: readonly { readonly party: string; readonly finding: Finding }[],
  areSeveral: boolean,
): Pick<Finding, 'message' | 'evidence'> {
  const evidence = concerned.flatMap(({ finding }) => finding.evidence);
  const told = concerned.map(({ party, finding }) =>
    areSeveral && party !== '' && finding.message !== '' ? `${party}：${finding.message}` : finding.message,
  );
  return { message: [...new Set(told)].join('；'), evidence };
}
