import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import { comparableNumber } from '../shared/values/document-number.ts';
import { documentsOf, foundField } from './derivation.ts';
import { comparableName, isSameName } from './kinds/parties/names.ts';

const DECISIONS = ['penalty-decision', 'no-penalty-decision'];
const NOTICES = ['prior-notice', 'hearing-right-notice'];
const RECEIPTS = ['proof-of-service'];
/** What a party says of itself: of two parties none speaks for the other. */
const STATEMENTS = ['waiver-statement'];

/** One decision with what belongs to it: its notice, its services, the waiver of its party. */
export interface DecisionChain {
  /** Whom it punishes, in the paper's words; '' where that was not read. */
  readonly party: string;
  /** The case without the decisions of others and what belongs to those, and without notices that a later one replaced. */
  readonly caseFile: CaseFile;
}

/**
 * The decisions of a case, each with the last notice before it; empty where there is one decision and nothing was told
 * twice: then the case is its own chain. Papers that cannot be told apart stay in every chain.
 */
export function decisionChains(caseFile: CaseFile): DecisionChain[] {
  const decisions = documentsOf(caseFile, DECISIONS);
  const chains = decisions.map((decision) => {
    const others = decisions.filter((each) => each !== decision && isOthers(caseFile, each, decision));
    const notices = noticesOf(caseFile, decision, others);
    const dropped = [...others, ...documentsOf(caseFile, NOTICES).filter((n) => !notices.includes(n))];
    return {
      decision,
      others,
      dropped: [...dropped, ...belongingTo(caseFile, dropped, [decision, ...notices])],
    };
  });
  if (chains.every(({ dropped }) => dropped.length === 0)) return [];
  return chains.map(({ decision, others, dropped }) => ({
    party: nameOf(caseFile, decision, 'party') ?? '',
    caseFile: {
      ...caseFile,
      documents: caseFile.documents.filter((d) => !dropped.includes(d)),
      besides: others,
    },
  }));
}

/** Whether a decision is known to punish somebody else. */
function isOthers(caseFile: CaseFile, decision: Document, own: Document): boolean {
  const [party, ownParty] = [nameOf(caseFile, decision, 'party'), nameOf(caseFile, own, 'party')];
  return party !== undefined && ownParty !== undefined && !isOneParty(party, ownParty);
}

/** Those to its party, else those to nobody who is known; of each type the last one before the decision. */
function noticesOf(caseFile: CaseFile, decision: Document, others: readonly Document[]): Document[] {
  const party = nameOf(caseFile, decision, 'party');
  const all = documentsOf(caseFile, NOTICES);
  const own = all.filter((notice) => party !== undefined && names(caseFile, notice, party));
  const otherParties = others.flatMap((other) => nameOf(caseFile, other, 'party') ?? []);
  const unclaimed = all.filter((n) => !otherParties.some((name) => names(caseFile, n, name)));
  const candidates = others.length === 0 ? all : own.length > 0 ? own : unclaimed;
  return NOTICES.flatMap((type) =>
    lastBefore(
      caseFile,
      candidates.filter(
        (n) => n.type === type || (!NOTICES.includes(n.type) && n.alsoServesAs.includes(type)),
      ),
      dayOf(caseFile, decision),
    ),
  );
}

/** Where a day is missing, nobody can tell which one came last: all of them stay. */
function lastBefore(
  caseFile: CaseFile,
  notices: readonly Document[],
  day: string | undefined,
): readonly Document[] {
  const days = notices.map((notice) => dayOf(caseFile, notice));
  const before = days.filter((each) => each !== undefined && day !== undefined && each <= day);
  if (before.length === 0 || days.includes(undefined)) return notices;
  const [last] = [...before].sort().reverse();
  return notices.filter((_, i) => days[i] === last || (days[i] ?? '') > (day ?? ''));
}

/** Receipts and statements that name what is dropped and nothing of what stays. */
function belongingTo(
  caseFile: CaseFile,
  dropped: readonly Document[],
  kept: readonly Document[],
): readonly Document[] {
  const numbersOf = (papers: readonly Document[]): string[] =>
    papers.flatMap((paper) => comparable(nameOf(caseFile, paper, 'number')));
  const partiesOf = (papers: readonly Document[]): string[] =>
    papers.flatMap((p) => nameOf(caseFile, p, 'party') ?? []);
  const [gone, staying] = [numbersOf(dropped), numbersOf(kept)];
  const others = partiesOf(dropped).filter((name) => !partiesOf(kept).some((own) => isOneParty(name, own)));
  const isOther = (name: string | undefined): boolean =>
    name !== undefined && others.some((other) => isOneParty(other, name));
  const ofOther = documentsOf(caseFile, RECEIPTS).filter((receipt) => {
    const numbers = servedNumbers(caseFile, receipt);
    if (numbers.some((number) => staying.includes(number))) return false;
    return numbers.some((number) => gone.includes(number)) || isOther(nameOf(caseFile, receipt, 'recipient'));
  });
  const said = documentsOf(caseFile, STATEMENTS).filter((d) => isOther(nameOf(caseFile, d, 'party')));
  return [...ofOther, ...said];
}

function servedNumbers(caseFile: CaseFile, receipt: Document): readonly string[] {
  const numbers = foundField(caseFile, receipt, 'served-numbers')?.value;
  return Array.isArray(numbers) ? numbers.flatMap((number) => comparable(String(number))) : [];
}

function comparable(number: string | undefined): string[] {
  return number === undefined ? [] : [comparableNumber(number)];
}

function names(caseFile: CaseFile, notice: Document, party: string): boolean {
  const all = foundField(caseFile, notice, 'parties')?.value;
  const one = nameOf(caseFile, notice, 'party');
  const named = [...(Array.isArray(all) ? all.map(String) : []), ...(one === undefined ? [] : [one])];
  return named.some((name) => isOneParty(name, party));
}

/** Where a name ends was the reader's choice. */
function isOneParty(first: string, second: string): boolean {
  const [a, b] = [comparableName(first), comparableName(second)];
  return isSameName(a, b) || a.startsWith(b) || b.startsWith(a);
}

function nameOf(caseFile: CaseFile, document: Document, field: string): string | undefined {
  const value = foundField(caseFile, document, field)?.value;
  return typeof value === 'string' ? value : undefined;
}

function dayOf(caseFile: CaseFile, document: Document): string | undefined {
  return nameOf(caseFile, document, 'date');
}
