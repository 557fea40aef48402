import type { Finding, LegalBasis } from '../model/finding.ts';
import type { EarlierLaw } from '../model/law.ts';

/** Findings with the articles that were in force on a day; on an unknown day, and today, those of the rules. */
export function withLawInForce(
  findings: readonly Finding[],
  laws: readonly EarlierLaw[],
  day: string | undefined,
): Finding[] {
  const earlier = laws.filter(({ from, to }) => day !== undefined && day >= from && day <= to);
  if (earlier.length === 0) return [...findings];
  return findings.map((finding) => ({
    ...finding,
    basis: finding.basis.flatMap((basis) => inForce(basis, earlier)),
  }));
}

/** Nothing where the earlier text said no such thing. */
function inForce(basis: LegalBasis, earlier: readonly EarlierLaw[]): LegalBasis[] {
  const text = earlier.find(({ law }) => law === basis.law);
  if (!text || basis.article === undefined) return [basis];
  const article = text.sameAs[basis.article];
  return article === undefined ? [] : [{ law: `${text.law}（${text.text}）`, article }];
}
