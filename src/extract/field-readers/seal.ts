import type { Evidence } from '../../model/evidence.ts';
import type { Field } from '../../model/field.ts';
import type { Mark, Page } from '../../model/page.ts';
import type { DocumentPart } from '../../shared/page/document-text.ts';
import { SURE_MARK } from '../../shared/certainty/thresholds.ts';
import { markEvidence, marksOn, mayHoldMark, whyUnseen } from '../marks/part-marks.ts';
import { sealOwner } from '../marks/seal-owner.ts';
import { emptyPlace, type FieldReader, type FieldRequest, foundAt, NOT_FOUND } from '../field-request.ts';
import { issuingAgency } from './issuing-agency.ts';
import { agency } from './agency.ts';
import { compiled } from '../../shared/text/compiled.ts';

/** The seal of whoever issued the paper: seen as a mark, or said in words where an electronic flow prints them. */
export const seal: FieldReader = (request) => {
  const { parts } = request.text;
  const seals = parts.flatMap((part) =>
    marksOn(part).flatMap((mark) => (mark.kind === 'seal' ? [{ page: part.page, mark }] : [])),
  );
  const stamped = stampedSeal(
    request,
    seals.filter(({ mark }) => mark.confidence >= SURE_MARK),
  );
  if (stamped) return stamped;
  const said = saidSeal(request);
  if (said) return foundAt(true, [said], request.document.confidence);
  const last = parts.at(-1);
  if (!last) return NOT_FOUND;
  const evidence: Evidence[] = [{ file: last.page.file, pageNumber: last.page.pageNumber, quote: '' }];
  if (seals.length > 0)
    return { state: 'unreadable', reason: '印迹浅淡，不能确认是否为印章，请人工查看', evidence };
  const reason = parts.map(({ page }) => whyUnseen(page)).find((why) => why !== undefined);
  return reason === undefined ? unsealed(parts, evidence) : { state: 'unreadable', reason, evidence };
};

/** A seal may be among what was seen on the pages and not read. */
function unsealed(parts: readonly DocumentPart[], evidence: readonly Evidence[]): Field {
  return parts.some(mayHoldMark) ? { state: 'notFound', why: 'unread-ink', evidence } : emptyPlace(evidence);
}

/** Undefined where there is none: the signer's own, one that may not do, or others' alone. */
function stampedSeal(
  request: FieldRequest,
  seals: readonly { readonly page: Page; readonly mark: Mark }[],
): Field | undefined {
  if (seals.length === 0) return undefined;
  const signers = [agency(request), issuingAgency(request)].flatMap((name) =>
    name.state === 'found' ? [String(name.value)] : [],
  );
  const owned = seals.map(({ page, mark }) => ({
    mark,
    evidence: [markEvidence(page, mark)],
    owner: sealOwner(mark.text ?? '', signers),
  }));
  const own = owned.find(({ owner }) => owner === 'signer');
  if (own) return foundAt(true, own.evidence, own.mark.confidence);
  const doubtful = owned.find(({ owner }) => owner === 'doubtful');
  if (!doubtful) return emptyPlace(owned.flatMap(({ evidence }) => evidence));
  const reason = `加盖的是“${doubtful.mark.text ?? ''}”，能否用于本文书请人工核对`;
  return { state: 'unreadable', reason, evidence: doubtful.evidence };
}

function saidSeal({ text, declaration }: Parameters<FieldReader>[0]): Evidence | undefined {
  for (const source of declaration.patterns ?? []) {
    const match = compiled(source).exec(text.text);
    if (match) return text.evidence(match.index, match.index + match[0].length);
  }
  return undefined;
}
