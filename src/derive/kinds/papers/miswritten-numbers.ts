import type { Document } from '../../../model/document.ts';
import type { FactItem } from '../../../model/fact.ts';
import { documentTypes, options } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  documentsOf,
  factKind,
  isScannedDocument,
  textOf,
} from '../../derivation.ts';
import { ABSENT_FACT, known, no } from '../../facts.ts';

/** Papers that must agree before another one is taken for a slip of the pen. */
const AGREEING = 3;
/** A sum or a quantity with its unit: shorter ones are alike by chance. Years, numbers of papers and of articles are none. */
const QUANTITY =
  /(?<![\d.,\-/A-Za-z〔［（(第])(\d{4,}|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?=\s?(?![年月日号条])\p{Script=Han})/gu;

interface Counted {
  readonly document: Document;
  readonly numbers: ReadonlySet<string>;
}

/**
 * Sums and quantities of the act that one paper writes with two neighbouring digits changed round, where several others
 * agree: 186420元 beside 168420元. Of nothing else can it be told that the same was meant.
 */
export const miswrittenNumbers = factKind({
  options: options({ documents: documentTypes }),
  derive: (declaration, derivation) => {
    const papers = documentsOf(derivation.caseFile, declaration.options.documents).map((document) => ({
      document,
      numbers: numbersOn(derivation, document),
    }));
    if (papers.length <= AGREEING) return ABSENT_FACT;
    return known(papers.map((paper) => itemOf(derivation, paper, papers)));
  },
});

function numbersOn({ caseFile }: Derivation, document: Document): ReadonlySet<string> {
  const text = textOf(caseFile, document);
  return new Set([...text.matchAll(QUANTITY)].map(([, digits = '']) => digits.replaceAll(',', '')));
}

function itemOf(derivation: Derivation, paper: Counted, papers: readonly Counted[]): FactItem {
  const { document, numbers } = paper;
  const evidence = [documentEvidence(document)];
  const base = { key: document.id, label: `《${document.title}》`, evidence };
  const slip = [...numbers]
    .map((number) => [number, meant(number, paper, papers)] as const)
    .find(([, m]) => m);
  if (!slip) return { ...base, values: { agrees: true } };
  const label = `《${document.title}》写作${slip[0]}，其他文书写作${slip[1] ?? ''}`;
  return isScannedDocument(derivation, document)
    ? { ...base, label, values: { agrees: undefined }, reason: '扫描件的数字可能识别有误，请人工核对' }
    : { ...base, label, values: { agrees: no() } };
}

/** What others write where this one alone writes something else. */
function meant(
  number: string,
  { document, numbers }: Counted,
  papers: readonly Counted[],
): string | undefined {
  const others = papers.filter((other) => other.document !== document);
  if (others.some((other) => other.numbers.has(number))) return undefined;
  return turnedRound(number).find(
    (other) => !numbers.has(other) && others.filter((each) => each.numbers.has(other)).length >= AGREEING,
  );
}

/** The number with each two neighbouring digits that differ changed round. */
function turnedRound(number: string): string[] {
  return [...number].flatMap((digit, at) => {
    const next = number[at + 1];
    if (next === undefined || next === digit) return [];
    return [number.slice(0, at) + next + digit + number.slice(at + 2)];
  });
}
