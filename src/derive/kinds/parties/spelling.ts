import type { Fact } from '../../../model/fact.ts';
import { editDistance } from '../../../shared/text/similarity.ts';
import { type Derivation, documentsOf, foundField } from '../../derivation.ts';
import { known } from '../../facts.ts';

/** Characters that two readings of one name may differ by. */
const MISREAD = 1;
const SHORTEST_NAME = 4;

/** The reading that most papers agree on, where OCR read the first one. */
export function spelt(
  fact: Fact,
  { caseFile }: Derivation,
  { documents, field: name }: { readonly documents: readonly string[]; readonly field: string },
): Fact {
  const { value } = fact;
  const papers = documentsOf(caseFile, documents);
  const isOcr = fact.evidence.some(({ file, pageNumber }) =>
    caseFile.pages.some((p) => p.file === file && p.pageNumber === pageNumber && p.textOrigin === 'ocr'),
  );
  if (!isOcr || typeof value !== 'string' || value.length < SHORTEST_NAME) return fact;
  const readings = papers.flatMap((paper) => {
    const found = foundField(caseFile, paper, name);
    const isLike = found && editDistance(String(found.value), value) <= MISREAD;
    return isLike ? [{ value: String(found.value), evidence: found.evidence }] : [];
  });
  const timesOf = (reading: string): number => readings.filter((r) => r.value === reading).length;
  const most = readings.find(
    (r) => timesOf(r.value) > timesOf(value) && readings.every((o) => timesOf(o.value) <= timesOf(r.value)),
  );
  return most ? known(most.value, most.evidence) : fact;
}
