import type { CaseFile } from '../../../model/case-file.ts';
import type { Document } from '../../../model/document.ts';
import { folderOf } from '../../../shared/text/file-stem.ts';
import { NO_OPTIONS } from '../../../shared/options/options.ts';
import { type Derivation, documentEvidence, factKind } from '../../derivation.ts';
import { ABSENT_FACT, compared } from '../../facts.ts';

/** Volumes that one file may hold: 正卷 and 副卷, each in order. */
const VOLUMES = 2;
/**
 * The decision may lead its volume, a receipt lies with its paper; cases are reviewed and discussed before or after the
 * notice.
 */
const ANYWHERE = [
  'proof-of-service',
  'penalty-decision',
  'party-identity',
  'payment-receipt',
  'legal-review-opinion',
  'collective-discussion-record',
];

interface Ranked {
  readonly document: Document;
  readonly rank: number;
}

/** Whether the papers stand in the order of the kind of case; volumes in folders of their own are looked at one by one. */
export const filingOrder = factKind({
  options: NO_OPTIONS,
  needs: {
    documents: [
      'collective-discussion-record',
      'inspection-record',
      'legal-review-opinion',
      'party-identity',
      'payment-receipt',
      'penalty-decision',
      'proof-of-service',
    ],
  },
  derive: (_declaration, derivation) => {
    const { caseFile, rules } = derivation;
    if (!isOrdered(derivation)) return ABSENT_FACT;
    const order = rules.caseTypes.find((t) => t.id === caseFile.caseType)?.documents.map((d) => d.type) ?? [];
    const volumes = new Map<string, Ranked[]>();
    for (const document of caseFile.documents) {
      const rank = order.indexOf(document.type);
      if (rank === -1 || ANYWHERE.includes(document.type) || isRepeatedVisit(caseFile, document)) continue;
      const folder = folderOf(document.pages[0]?.file ?? '');
      volumes.set(folder, [...(volumes.get(folder) ?? []), { document, rank }]);
    }
    const breaks = [...volumes.values()].map(breaksIn).filter(({ length }) => length >= VOLUMES);
    const broken = breaks.flat();
    const titles = broken.map((document) => `《${document.title || document.type}》`).join('、');
    return compared(broken.length === 0, broken.map(documentEvidence), titles);
  },
});

function breaksIn(volume: readonly Ranked[]): Document[] {
  return volume.filter(({ rank }, i) => rank < (volume[i - 1]?.rank ?? -1)).map(({ document }) => document);
}

/** Whoever comes back to see whether the order was obeyed writes another record, late in the case. */
function isRepeatedVisit({ documents }: CaseFile, document: Document): boolean {
  return (
    document.type === 'inspection-record' && documents.find(({ type }) => type === document.type) !== document
  );
}

/** The order of files is the order of the volume only in one file, or where their names are numbered. */
function isOrdered({ caseFile }: Derivation): boolean {
  const files = [...new Set(caseFile.documents.flatMap((d) => d.pages.map((p) => p.file)))];
  return files.length === 1 || files.every((file) => /^\d/u.test(file.slice(file.lastIndexOf('/') + 1)));
}
