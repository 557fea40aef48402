import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { effectOf, isUndecided } from './effect.ts';

/** An undecided veto never enters the sum: it stands beside it. */
export function vetoStateOf(findings: readonly Finding[], standard: Standard): Scorecard['vetoed'] {
  const vetoes = findings.filter((finding) => effectOf(finding, standard, findings) === 'veto');
  if (vetoes.some((finding) => finding.outcome === 'failed')) return true;
  return vetoes.some(isUndecided) ? 'undecided' : false;
}
