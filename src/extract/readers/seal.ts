import type { Evidence } from '../../model/field.ts';
import { markEvidence, marksOn, SURE_MARK, whyUnseen } from '../marks/part-marks.ts';
import { ABSENT, type FieldReader, foundAt, unreadable } from '../reading.ts';

/** A seal for one kind of paper or an inner office's: whether it may stand here, a person decides. */
const SPECIAL = /专用章/u;

/** The seal of whoever issued the paper: seen as a mark, or said in words where an electronic flow prints them. */
export const seal: FieldReader = (reading) => {
  const { parts } = reading.text;
  const seals = parts.flatMap((part) =>
    marksOn(part).flatMap((mark) => (mark.kind === 'seal' ? [{ page: part.page, mark }] : [])),
  );
  const sure = seals.filter(({ mark }) => mark.confidence >= SURE_MARK);
  const plain = sure.find(({ mark }) => !SPECIAL.test(mark.text ?? ''));
  if (plain) return foundAt(true, [markEvidence(plain.page, plain.mark)], plain.mark.confidence);
  const special = sure[0]?.mark.text;
  if (special !== undefined) return unreadable(reading, `加盖的是“${special}”，能否用于本文书请人工核对`);
  const said = saidSeal(reading);
  if (said) return foundAt(true, [said], reading.document.confidence);
  const last = parts.at(-1);
  if (!last) return ABSENT;
  const evidence: Evidence[] = [{ file: last.page.file, pageNumber: last.page.pageNumber, quote: '' }];
  if (seals.length > 0)
    return { state: 'unreadable', reason: '印迹浅淡，不能确认是否为印章，请人工查看', evidence };
  const reason = parts.map(({ page }) => whyUnseen(page)).find((why) => why !== undefined);
  return reason === undefined ? { state: 'blank', evidence } : { state: 'unreadable', reason, evidence };
};

function saidSeal({ text, declaration }: Parameters<FieldReader>[0]): Evidence | undefined {
  for (const source of declaration.patterns ?? []) {
    const match = new RegExp(source, 'u').exec(text.text);
    if (match) return text.evidence(match.index, match.index + match[0].length);
  }
  return undefined;
}
