import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { effectOf, isUndecided } from './effect.ts';

/** An undecided veto never enters the sum by itself: it stands beside it. */
export function vetoStateOf(findings: readonly Finding[], standard: Standard): Scorecard['vetoed'] {
  if (vetoingFinding(findings, standard, true)) return true;
  return vetoingFinding(findings, standard, false) ? 'undecided' : false;
}

/** The first finding that vetoes for sure, or that may. */
export function vetoingFinding(
  findings: readonly Finding[],
  standard: Standard,
  isCertain: boolean,
): Finding | undefined {
  return findings.find(
    (finding) =>
      (isCertain ? finding.outcome === 'failed' : isUndecided(finding)) &&
      effectOf(finding, standard, findings) === 'veto',
  );
}
