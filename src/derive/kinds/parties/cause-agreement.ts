import { withoutLookAlikes } from '../../../shared/certainty/look-alikes.ts';
import { keptInOrder, similarity } from '../../../shared/text/similarity.ts';
import { datesIn } from '../../../shared/values/dates.ts';
import { documentsOf, factKind, foundField } from '../../derivation.ts';
import { ABSENT_FACT } from '../../facts.ts';
import { COMPARED, compared, comparison } from './comparison.ts';
import { bareCause } from './parties.ts';

/** Shares of common character pairs, and of the shorter cause found in the other one, character by character. */
const SAME = { pairs: 0.45, kept: 0.6 };
const OTHER = { pairs: 0.2, kept: 0.45 };

/** 案由 of each paper against that of the filing; what lies between like and unlike is left to readers. */
export const causeAgreement = factKind({
  options: COMPARED,
  needs: { facts: ['cause', 'cause-change-explained', 'party-name'], fields: ['cause'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const reference = derivation.fact('cause');
    if (typeof reference.value !== 'string') return reference.isAbsent ? ABSENT_FACT : reference;
    const expected = reference.value;
    const party = derivation.fact('party-name').value;
    const isExplained = derivation.fact('cause-change-explained').value === true;
    const doubt = isExplained ? '案卷中有案由变更的说明，请人工核对' : undefined;
    return compared(
      documentsOf(derivation.caseFile, documents).flatMap((document) => {
        const field = foundField(derivation.caseFile, document, 'cause');
        const cause = field ? bareCause(String(field.value), party) : '';
        // The cell beside the label may have been taken for the one below.
        if (!field || cause.length < 4 || datesIn(cause).length > 0 || NAMES_MORE.test(cause)) return [];
        const { pairs, kept } = likenessOf(withoutLookAlikes(cause), withoutLookAlikes(expected));
        const agrees = pairs >= SAME.pairs || kept >= SAME.kept;
        if (!agrees && (pairs >= OTHER.pairs || kept >= OTHER.kept)) return [];
        return [
          comparison(
            derivation,
            document,
            { label: `写作“${cause}”`, agrees, evidence: field.evidence },
            doubt,
          ),
        ];
      }),
    );
  },
});

/** 甲公司、李四安全生产违法案: behind the party goes on the name of the case. */
const NAMES_MORE = /^[、，和与及]/u;

/** Words that causes of all kinds share. */
const COMMON_WORDS =
  /未(?:依法|按照?|经|取得)?(?:规定|要求|许可|批准)?|涉嫌|违反|擅自|从事|规定|行为|[的在为对]/gu;

function likenessOf(a: string, b: string): { pairs: number; kept: number } {
  if (a.includes(b) || b.includes(a)) return { pairs: 1, kept: 1 };
  const [ownA, ownB] = [a, b].map((cause) => cause.replace(COMMON_WORDS, '')) as [string, string];
  const isShort = ownA.length < 4 || ownB.length < 4;
  const pairs = isShort ? similarity(a, b) : Math.min(similarity(a, b), similarity(ownA, ownB));
  return { pairs, kept: isShort ? pairs : keptInOrder(ownA, ownB) };
}
