import type { Evidence } from '../../../model/evidence.ts';
import type { Fact } from '../../../model/fact.ts';
import { compiled } from '../../../shared/text/compiled.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import { documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT, known } from '../../facts.ts';
import { receiptsLinked } from './links.ts';

/** Whether the decision was served by mail, announcement or left behind: then other days count than the recipient's. */
export const serviceManner = factKind({
  options: options({ documents: documentTypes }),
  needs: { documents: ['proof-of-service'], fields: ['manner', 'number', 'served-numbers', 'served-types'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const papers = documentsOf(derivation.caseFile, documents);
    for (const receipt of receiptsLinked(derivation, papers, documents, 'names')) {
      const manner = foundField(derivation.caseFile, receipt, 'manner');
      if (manner) return mannerFact(String(manner.value), manner.evidence);
    }
    return ABSENT_FACT;
  },
});

const MANNERS = ['邮寄', '公告', '留置', '电子', '委托', '转交', '直接'] as const;

function mannerFact(text: string, evidence: readonly Evidence[]): Fact {
  const manner = mannerIn(text);
  return manner === undefined ? ABSENT_FACT : known(manner, evidence);
}

/** Tick boxes may print all of them: only a single one, or a ticked one, decides. */
export function mannerIn(text: string): (typeof MANNERS)[number] | undefined {
  const ticked = MANNERS.filter((m) => compiled(`[☑√■✓✔●]\\s?${m}`).test(text));
  const named = ticked.length > 0 ? ticked : MANNERS.filter((m) => text.includes(m));
  return named.length === 1 ? named[0] : undefined;
}
