import { ABSENT_FACT, type Derivation, documentEvidence, type FactKind, known } from '../derivation.ts';

/** Volumes that one case is kept in: 正卷 and 副卷, each in order. */
const VOLUMES = 2;

/** Whether the papers stand in the order of the kind of case; the decision may lead its volume. */
export const filingOrder: FactKind = (_declaration, derivation) => {
  const { caseFile, rules } = derivation;
  if (!isOrdered(derivation)) return ABSENT_FACT;
  const order = rules.caseTypes.find((t) => t.id === caseFile.caseType)?.documents.map((d) => d.type) ?? [];
  const ranked = caseFile.documents.flatMap((document) => {
    const rank = order.indexOf(document.type);
    const isLoose = ['proof-of-service', 'penalty-decision', 'party-identity'].includes(document.type);
    return rank === -1 || isLoose ? [] : [{ document, rank }];
  });
  const breaks = ranked.filter(({ rank }, index) => rank < (ranked[index - 1]?.rank ?? -1));
  const evidence = breaks.map(({ document }) => documentEvidence(document));
  const titles = breaks.map(({ document }) => `《${document.title || document.type}》`).join('、');
  return known(breaks.length < VOLUMES, evidence, titles);
};

/** The order of files is the order of the volume only in one file, or where their names are numbered. */
function isOrdered({ caseFile }: Derivation): boolean {
  const files = [...new Set(caseFile.documents.flatMap((d) => d.pages.map((p) => p.file)))];
  return files.length === 1 || files.every((file) => /^\d/u.test(file.slice(file.lastIndexOf('/') + 1)));
}
