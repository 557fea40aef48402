import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Gain } from '../model/scorecard.ts';
import { chargesOf } from './charges.ts';
import { effectOf } from './effect.ts';
import { ledgerOf } from './ledger.ts';

/** Where the case would stand with each failed finding put right, and with all of them: what to mend first. */
export function gainsOf(findings: readonly Finding[], standard: Standard): Gain[] {
  const faults = findings.filter(
    (finding) => finding.outcome === 'failed' && effectOf(finding, standard, findings) !== 'advisory',
  );
  const gains = faults.map((fault) => gainOf([fault], findings, standard));
  return faults.length > 1 ? [...gains, gainOf(faults, findings, standard)] : gains;
}

function gainOf(faults: readonly Finding[], findings: readonly Finding[], standard: Standard): Gain {
  const fixed = findings.map((finding) => (faults.includes(finding) ? putRight(finding) : finding));
  const { score } = ledgerOf(fixed, chargesOf(fixed, standard), standard);
  return { findingIds: faults.map((fault) => fault.id), ...score };
}

function putRight(finding: Finding): Finding {
  return { ...finding, outcome: 'passed' };
}
