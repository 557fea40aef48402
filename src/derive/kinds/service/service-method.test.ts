import { describe, expect, it } from 'vitest';
import { documentFactOf, type Paper } from '../../../../test/fixtures/case-builder.ts';
import { pageOf } from '../../../../test/fixtures/page-builder.ts';

const receipt = (fields: NonNullable<Paper['fields']>, rest: Partial<Paper> = {}): Paper => ({
  type: 'proof-of-service',
  fields,
  ...rest,
});
/** What the post printed; it is filed as a proof of service of no manner. */
const slip = (fields: Paper['fields'] = {}): Paper => receipt({ 'mail-slip': '邮件号', ...fields });

function proved(...papers: Paper[]): unknown {
  const fact = documentFactOf('service-method-proved', { papers });
  return fact.value ?? (fact.isAbsent ? 'absent' : 'unknown');
}

describe('service by leaving the paper behind', () => {
  const LEFT = { manner: '留置送达' };
  const REASON = { 'refusal-reason': '当事人拒收' };
  const WITNESS = { 'witness-signature': '李四' };

  it.each<[string, Paper[], unknown]>([
    ['is proven by its reason and a witness', [receipt({ ...LEFT, ...REASON, ...WITNESS })], true],
    ['is proven with a film', [receipt({ ...LEFT, ...REASON }), { type: 'audiovisual-list' }], true],
    ['is not proven without a witness', [receipt({ ...LEFT, ...REASON })], false],
    ['is not proven without its reason', [receipt({ ...LEFT, ...WITNESS })], false],
    ['needs nothing where the paper was handed over', [receipt({ manner: '直接送达' })], 'absent'],
    ['needs nothing where no manner is told', [receipt({})], 'absent'],
    ['needs nothing where several manners are printed', [receipt({ manner: '直接 留置 邮寄' })], 'absent'],
  ])('%s', (_, papers, expected) => {
    expect(proved(...papers)).toBe(expected);
  });

  it('lacks what is told by name', () => {
    expect(documentFactOf('service-method-proved', { papers: [receipt(LEFT)] }).workings).toBe(
      '留置的理由、见证人或者照片、录像',
    );
  });

  it('is a question where the receipt is a scan that was not read throughout', () => {
    const page = pageOf([{ text: '送达囗证', confidence: 0.5 }], { textOrigin: 'ocr' });
    const fact = documentFactOf('service-method-proved', {
      papers: [receipt(LEFT, { page: { lines: page.lines, textOrigin: 'ocr' } })],
    });
    expect(fact.value).toBe(undefined);
    expect(fact.reason).toContain('送达回证是扫描件');
  });

  it('is not proven where every line of the scan was read surely', () => {
    const { lines } = pageOf([{ text: '送达回证', doubtful: [] }]);
    const page = { lines, textOrigin: 'ocr', quality: { dpi: 200, legibility: 0.98 } } as const;
    expect(proved(receipt(LEFT, { page }))).toBe(false);
  });

  it('is a question where a page may be the film that is asked for', () => {
    expect(proved(receipt({ ...LEFT, ...REASON }), { type: 'other', candidate: 'audiovisual-list' })).toBe(
      'unknown',
    );
  });
});

describe('service by mail', () => {
  const POSTED = { manner: '邮寄送达', date: '2023-05-10' };

  it.each<[string, Paper[], unknown]>([
    ['is not proven by the receipt alone', [receipt(POSTED)], false],
    ['is proven where the receipt notes the slip', [receipt({ ...POSTED, 'slip-noted': '见附' })], true],
    ['is proven by a slip of no day', [receipt(POSTED), slip()], true],
    [
      'is not proven by a slip that the catalogue names',
      [receipt(POSTED), { ...slip(), type: 'file-catalogue' }],
      false,
    ],
    [
      'is not proven by another receipt that speaks of a slip',
      [receipt(POSTED), receipt({ manner: '邮寄送达', 'mail-slip': '邮件号' })],
      false,
    ],
    ['is proven by a slip on a further paper', [receipt(POSTED), { ...slip(), type: 'prior-notice' }], true],
    [
      'is proven by a slip where the day of service is not known',
      [receipt({ manner: '邮寄送达' }), slip({ 'mail-day': '2020-01-01' })],
      true,
    ],
  ])('%s', (_, papers, expected) => {
    expect(proved(...papers)).toBe(expected);
  });

  it.each([
    ['2023-05-10', true],
    ['2023-05-30', true],
    ['2023-05-31', false],
    ['2023-04-20', true],
    ['2023-04-19', false],
  ])('of 2023-05-10 is proven by a slip of %s: %s', (day, expected) => {
    expect(proved(receipt(POSTED), slip({ 'mail-day': day }))).toBe(expected);
  });

  it.each<[string, NonNullable<Paper['fields']>, boolean]>([
    ['is nearer to another service by mail', { manner: '邮寄', date: '2023-05-18' }, false],
    ['is as near to another service by mail', { manner: '邮寄', date: '2023-05-20' }, true],
    ['is nearer to a service of another manner', { manner: '直接送达', date: '2023-05-15' }, true],
    ['lies beside another service of no day', { manner: '邮寄' }, true],
  ])('and a slip that %s', (_, other, expected) => {
    expect(proved(receipt(POSTED), slip({ 'mail-day': '2023-05-15' }), receipt(other))).toBe(expected);
  });
});

describe('service in other ways', () => {
  const announced = { manner: '公告送达', 'earlier-attempts': '多次上门无人' };

  it.each<[string, Paper[], unknown]>([
    ['by announcement needs the announcement', [receipt(announced)], false],
    [
      'by announcement needs its reason',
      [receipt({ manner: '公告送达' }), { type: 'prior-notice', fields: { 'service-announcement': '公告' } }],
      false,
    ],
    [
      'by announcement is proven with both',
      [receipt(announced), { type: 'prior-notice', fields: { 'service-announcement': '公告' } }],
      true,
    ],
    [
      'by electronic means needs consent',
      [receipt({ manner: '电子送达', 'arrival-noted': '已到达' })],
      false,
    ],
    [
      'by electronic means is proven with the confirmed address',
      [receipt({ manner: '电子送达', 'arrival-noted': '已到达' }), { type: 'service-address-confirmation' }],
      true,
    ],
    [
      'by electronic means needs the arrival',
      [receipt({ manner: '电子送达', 'consent-noted': '同意' })],
      false,
    ],
  ])('%s', (_, papers, expected) => {
    expect(proved(...papers)).toBe(expected);
  });
});
