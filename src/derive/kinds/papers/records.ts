import type { Document } from '../../../model/document.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Evidence } from '../../../model/evidence.ts';
import type { Person } from '../../../model/field.ts';
import { NO_OPTIONS, documentTypes, optional, options } from '../../../shared/options/options.ts';
import {
  type Derivation,
  documentEvidence,
  factKind,
  fieldOf,
  foundField,
  isScannedDocument,
  pagesOf,
} from '../../derivation.ts';
import { ABSENT_FACT, compared, known, unknown } from '../../facts.ts';
import { isReadThroughout } from '../../misreading.ts';

const COUNT_OPTIONS = options({
  /** For a paper of the case instead of each record. */
  documents: optional(documentTypes),
});

/** How many officers a paper names; unknown where it may show more of them than could be read. */
export const officerCount = factKind({
  options: COUNT_OPTIONS,
  needs: { fields: ['date', 'officer-signatures', 'officer-visits', 'officers', 'recorder'] },
  derive: (declaration, derivation) => {
    const { documents } = declaration.options;
    const paper =
      derivation.document ?? derivation.caseFile.documents.find((d) => documents?.includes(d.type));
    if (!paper) return ABSENT_FACT;
    const printed = foundField(derivation.caseFile, paper, 'officers');
    const people = officersNamed(derivation, paper);
    const names = people.map(({ name }) => name);
    // One officer who signs twice by hand may be read as two.
    const isRead = people.filter((person) => isCertain(derivation, paper, person)).length > 1;
    if (printed && names.length > 1)
      return isRead
        ? known(names.length, printed.evidence)
        : unknown('签名等手写的姓名识别不清，请人工核对人数', printed.evidence);
    const signed = foundField(derivation.caseFile, paper, 'officer-signatures');
    if (signed) return known(Number(signed.value), signed.evidence);
    return printed
      ? countWithOne(derivation, paper, names, printed.evidence)
      : withoutName(derivation, paper);
  },
});

/** Read surely, and on a scan, where OCR may be sure of what it misread by hand, with a number or on another page, too. */
function isCertain(
  derivation: Derivation,
  paper: Document,
  { name, certificate, isDoubtful }: Person,
): boolean {
  if (isDoubtful === true) return false;
  if (certificate !== undefined || !isScannedDocument(derivation, paper)) return true;
  const own = pagesOf(derivation.caseFile, paper);
  return derivation.caseFile.pages.some(
    (page) => !own.includes(page) && page.lines.some(({ text }) => text.includes(name)),
  );
}

function withoutName({ caseFile }: Derivation, paper: Document): Fact {
  const officers = fieldOf(caseFile, paper, 'officers');
  return officers.state === 'unreadable'
    ? unknown(officers.reason, officers.evidence)
    : unknown('没有读到执法人员的姓名，请人工查看', [documentEvidence(paper)]);
}

/** A paper that names one officer, and perhaps shows another one. */
function countWithOne(
  derivation: Derivation,
  paper: Document,
  names: readonly string[],
  evidence: readonly Evidence[],
): Fact {
  const second = recorderAmongOfficers(derivation, paper, names);
  if (second) return known(2, [...evidence, ...second.evidence]);
  const doubt = doubtOfSecond(derivation, paper, names);
  return doubt === undefined ? known(names.length, evidence) : unknown(doubt, evidence);
}

/** One of the two officers may have kept the record. */
function recorderAmongOfficers(
  derivation: Derivation,
  paper: Document,
  names: readonly string[],
): Pick<Fact, 'evidence'> | undefined {
  const recorder = foundField(derivation.caseFile, paper, 'recorder');
  if (!recorder || names.includes(String(recorder.value))) return undefined;
  const isOfficer = derivation.caseFile.documents.some(
    (d) => d.id !== paper.id && officersNamed(derivation, d).some(({ name }) => name === recorder.value),
  );
  return isOfficer ? recorder : undefined;
}

function officersNamed({ caseFile }: Derivation, document: Document): readonly Person[] {
  return (foundField(caseFile, document, 'officers')?.value ?? []) as readonly Person[];
}

/** Why the paper may show a second officer after all; undefined where it shows one for sure. */
function doubtOfSecond(
  derivation: Derivation,
  paper: Document,
  names: readonly string[],
): string | undefined {
  const { caseFile } = derivation;
  const seen = `只读到一名执法人员（${names.join('、')}）`;
  const recorder = foundField(caseFile, paper, 'recorder');
  if (recorder && !names.includes(String(recorder.value)))
    return `${seen}，记录人${String(recorder.value)}是否执法人员不能确认，请人工核对`;
  if (recorder === undefined && fieldOf(caseFile, paper, 'recorder').state === 'unreadable')
    return `${seen}，记录人没有读清，请人工核对`;
  const other = namedBesides(derivation, paper, names);
  if (other !== undefined) return `${seen}，笔录中还写有${other}，请人工核对`;
  if (hasUnreadMarks(derivation, paper)) return `${seen}，签名等手写内容没有识别，请人工查看`;
  // Others tell who took part in a visit; who handles the case stands on the approval itself.
  if (derivation.document === undefined) return undefined;
  const teller = caseFile.documents.find(
    (d) => d.id !== paper.id && tellsOfSecond(derivation, paper, d, names),
  );
  return teller && `${seen}，《${teller.title || teller.type}》记载同日另有执法人员参加，请人工核对`;
}

/** Another officer of the case, or another number of a certificate, that the words of the paper name. */
function namedBesides(derivation: Derivation, paper: Document, names: readonly string[]): string | undefined {
  const { caseFile } = derivation;
  const text = pagesOf(caseFile, paper)
    .flatMap(({ lines }) => lines.map((line) => line.text))
    .join('\n');
  const others = caseFile.documents
    .filter(({ id }) => id !== paper.id)
    .flatMap((d) => officersNamed(derivation, d).map(({ name }) => name));
  const certificates = SEVERAL_CERTIFICATES.exec(text);
  return others.find((name) => !names.includes(name) && text.includes(name)) ?? certificates?.[0];
}

/** 证件号：511977018、511977023: two numbers are two officers. */
const SEVERAL_CERTIFICATES = /[\d-]{5,}[、，,和及\s]{1,2}[\d-]{5,}(?!\d*[Xx])/u;

/** Scanned pages and signatures set as pictures hold names that no reader saw. */
function hasUnreadMarks({ caseFile }: Derivation, paper: Document): boolean {
  const marked = caseFile.pages.filter((p) => p.marks.some((m) => m.kind === 'handwriting'));
  const isMarked = paper.pages.some((place) =>
    marked.some((p) => p.file === place.file && p.pageNumber === place.pageNumber),
  );
  return isMarked || !isReadThroughout({ caseFile }, paper);
}

/** Another paper tells of a visit of the same day with this officer and a further one. */
function tellsOfSecond(
  { caseFile }: Derivation,
  paper: Document,
  teller: Document,
  names: readonly string[],
): boolean {
  const day = foundField(caseFile, paper, 'date')?.value;
  const visits = (foundField(caseFile, teller, 'officer-visits')?.value ?? []) as readonly string[];
  return visits.some((visit) => {
    const [date, people = ''] = visit.split(' ');
    return date === day && people.split('、').some((name) => !names.includes(name));
  });
}

const OWN_SIDE =
  /当事人|员工|职工|职员|负责人|法定代表|法人|经营者|经理|店主|业主|股东|合伙|代理|受托|委托|本人/u;
const WITNESS = /证人|见证|邻居|举报|投诉|受害|消费者|顾客|第三[人方]|无关|患者|房东|供货|买方/u;

/** Whether the person asked is neither the party nor one of its people. */
export const askedIsWitness = factKind({
  options: NO_OPTIONS,
  needs: {
    facts: ['legal-representative', 'party-name', 'party-operator'],
    fields: ['asked', 'relation', 'workplace'],
  },
  derive: (_declaration, derivation) => {
    const { caseFile, document } = derivation;
    if (!document) return ABSENT_FACT;
    const evidence = [documentEvidence(document)];
    const relation = String(foundField(caseFile, document, 'relation')?.value ?? '');
    if (WITNESS.test(relation) || /证人/u.test(document.title)) return known(true, evidence);
    if (OWN_SIDE.test(relation) || isOfParty(derivation, document)) return compared(false, evidence);
    return unknown('不能确认被询问人是当事人一方还是证人，请人工查看', evidence);
  },
});

/** By name, or by the employer that the record states. */
function isOfParty(derivation: Derivation, record: Document): boolean {
  const asked = String(foundField(derivation.caseFile, record, 'asked')?.value ?? '');
  const workplace = String(foundField(derivation.caseFile, record, 'workplace')?.value ?? '');
  const own = [
    derivation.fact('party-name'),
    derivation.fact('legal-representative'),
    derivation.fact('party-operator'),
  ].flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
  return own.some((name) => asked.startsWith(name) || workplace.includes(name));
}
