import type { CaseFile } from '../model/case-file.ts';
import type { Document } from '../model/document.ts';
import type { DocumentType } from '../model/document-type.ts';
import { comparableNumber, documentNumbersIn } from '../shared/values/document-number.ts';
import { documentsOf, foundField, textOf } from './derivation.ts';
import { comparableName, isSameName } from './kinds/parties/names.ts';

const DECISIONS = ['penalty-decision', 'no-penalty-decision'];
const NOTICES = ['prior-notice', 'hearing-right-notice'];

/** One decision with what belongs to it: its notice, its services, the hearing, the waiver and the payments of its party. */
export interface DecisionChain {
  /** Whom it punishes, in the paper's words; '' where that was not read. */
  readonly party: string;
  /** The case without the decisions of others and what belongs to those, and without notices that a later one replaced. */
  readonly caseFile: CaseFile;
  /** Types of papers of which some cannot be told apart: they stay in more than one chain. */
  readonly shared: ReadonlySet<string>;
}

/**
 * The decisions of a case, each with the last notice before it; empty where there is one decision and nothing was told
 * twice: then the case is its own chain. Papers that cannot be told apart stay in every chain.
 */
export function decisionChains(caseFile: CaseFile, types: readonly DocumentType[]): DecisionChain[] {
  const claims = claimsOf(caseFile, types);
  const decisions = documentsOf(caseFile, DECISIONS);
  const chains = decisions.map((decision) => {
    const others = decisions.filter((each) => each !== decision && isOthers(caseFile, each, decision));
    const notices = noticesOf(caseFile, decision, others);
    const dropped = [...others, ...documentsOf(caseFile, NOTICES).filter((n) => !notices.includes(n))];
    return {
      decision,
      others,
      dropped: [...dropped, ...belongingTo(claims, caseFile, dropped, [decision, ...notices])],
    };
  });
  if (chains.every(({ dropped }) => dropped.length === 0)) return [];
  const isShared = (paper: Document): boolean =>
    chains.filter(({ dropped }) => !dropped.includes(paper)).length > 1;
  const shared = new Set(
    claims
      .map(({ paper }) => paper)
      .filter(isShared)
      .map(({ type }) => type),
  );
  return chains.map(({ decision, others, dropped }) => ({
    party: nameOf(caseFile, decision, 'party') ?? '',
    caseFile: {
      ...caseFile,
      documents: caseFile.documents.filter((d) => !dropped.includes(d)),
      besides: others,
    },
    shared,
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

/** A paper with what it says of the decision that it belongs to, and with everything that it names. */
interface Claim {
  readonly paper: Document;
  readonly parties: readonly string[];
  readonly numbers: readonly string[];
  readonly text: string;
}

function claimsOf(caseFile: CaseFile, types: readonly DocumentType[]): Claim[] {
  const byId = new Map(types.flatMap(({ id, ofDecision }) => (ofDecision ? [[id, ofDecision]] : [])));
  return caseFile.documents.flatMap((paper) => {
    const claim = byId.get(paper.type);
    if (!claim) return [];
    const read = (fields: readonly string[]): string[] =>
      fields.flatMap((field) => textsOf(caseFile, paper, field));
    const numbers = read(claim.numbers).flatMap(comparable);
    return [{ paper, parties: read(claim.parties), numbers, text: textOf(caseFile, paper) }];
  });
}

/** Papers that belong to what is dropped and name nothing of what stays: two receipts on one page belong to both. */
function belongingTo(
  claims: readonly Claim[],
  caseFile: CaseFile,
  dropped: readonly Document[],
  kept: readonly Document[],
): readonly Document[] {
  const numbersOf = (papers: readonly Document[]): string[] =>
    papers.flatMap((paper) => comparable(nameOf(caseFile, paper, 'number')));
  const partyOf = (paper: Document): string[] => textsOf(caseFile, paper, 'party');
  const own = kept.flatMap(partyOf);
  const isOwn = (name: string): boolean => own.some((each) => isOneParty(name, each));
  const ofOthers = dropped.filter((paper) => partyOf(paper).some((name) => !isOwn(name)));
  const [others, othersNumbers] = [ofOthers.flatMap(partyOf), numbersOf(ofOthers)];
  const replaced = numbersOf(dropped.filter((paper) => !ofOthers.includes(paper)));
  const staying = numbersOf(kept);
  return claims
    .filter(({ numbers, parties, text }) => {
      const named = documentNumbersIn(text).flatMap(({ number }) => comparable(number));
      if ([...numbers, ...named].some((number) => staying.includes(number))) return false;
      if (numbers.some((number) => replaced.includes(number))) return true;
      const isOthers =
        numbers.some((number) => othersNumbers.includes(number)) ||
        parties.some((name) => others.some((other) => isOneParty(other, name)));
      return isOthers && !own.some((name) => comparableName(text).includes(comparableName(name)));
    })
    .map(({ paper }) => paper);
}

function textsOf(caseFile: CaseFile, paper: Document, field: string): string[] {
  const value = foundField(caseFile, paper, field)?.value;
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
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
