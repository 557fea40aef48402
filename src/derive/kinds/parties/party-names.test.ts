import { describe, expect, it } from 'vitest';
import { factOf, type Paper, plain } from '../../../../test/fixtures/case-builder.ts';
import type { FactItem } from '../../../model/fact.ts';

const PARTY = '静海区宏达商贸有限公司';
const decision = (party: string, rest: Partial<Paper> = {}): Paper => ({
  type: 'penalty-decision',
  fields: { party },
  ...rest,
});
const paper = (type: string, party: string, rest: Partial<Paper> = {}): Paper => ({
  type,
  fields: type === 'proof-of-service' ? { recipient: party } : { party },
  ...rest,
});
const SCAN = { page: { textOrigin: 'ocr' } } as const;

function items(...papers: Paper[]): readonly FactItem[] {
  return (factOf('party-name-items', { papers }).value ?? []) as readonly FactItem[];
}
/** What is said of the last paper; 'not asked' where nothing is. */
function agrees(...papers: Paper[]): unknown {
  const last = papers.at(-1)?.type ?? '';
  const item = items(...papers).findLast(({ key }) => key.startsWith(last));
  return item ? plain(item.values.agrees) : 'not asked';
}

describe('the name of the party in another paper', () => {
  it.each<[string, Paper, unknown]>([
    ['is the same', paper('prior-notice', PARTY), true],
    ['is the same with a blank', paper('prior-notice', '静海区宏达 商贸有限公司'), true],
    ['is another one', paper('prior-notice', '静海区宏远商贸有限公司'), false],
    ['is wholly another one', paper('prior-notice', '某某饭店'), false],
    ['is that of the recipient on a receipt', paper('proof-of-service', PARTY), true],
    ['may be somebody else’s on a receipt', paper('proof-of-service', '张伟'), 'not asked'],
    ['is miswritten on a receipt', paper('proof-of-service', '静海区宏远商贸有限公司'), false],
    ['may go on', paper('prior-notice', `${PARTY}第一分公司`), undefined],
    ['may be cut', paper('prior-notice', '静海区宏达商贸'), undefined],
    ['may have something before it', paper('prior-notice', `天津市${PARTY}`), undefined],
    ['is no name where a stop stands in it', paper('prior-notice', '静海区宏远商贸，住所某路'), undefined],
    ['is no name of one character', paper('prior-notice', '甲'), undefined],
    ['was not read', { type: 'prior-notice', fields: { party: null } }, 'not asked'],
    ['is another one on a scan', paper('prior-notice', '静海区宏远商贸有限公司', SCAN), undefined],
    [
      'is another one on a scan that was read surely',
      paper('prior-notice', '静海区宏远商贸有限公司', { ...SCAN, isReadSurely: true }),
      false,
    ],
    [
      'is the same with a look-alike on a scan',
      paper('prior-notice', '静海区宏达商贷有限公司'.replace('贷', '货'), SCAN),
      true,
    ],
    [
      'is another one with a look-alike in the file itself',
      paper('prior-notice', '静海区宏达商货有限公司'),
      false,
    ],
  ])('%s', (_, other, expected) => {
    expect(agrees(decision(PARTY), other)).toBe(expected);
  });

  it('is the same with a look-alike where the decision is a scan', () => {
    expect(agrees(decision('静海区宏达商货有限公司', SCAN), paper('rectification-order', PARTY))).toBe(true);
    expect(agrees(decision('静海区宏达商货有限公司'), paper('rectification-order', PARTY))).toBe(false);
  });

  it('is that of any of several decisions', () => {
    expect(agrees(decision(PARTY), decision('某某饭店'), paper('prior-notice', '某某饭店'))).toBe(true);
    expect(agrees(decision(PARTY), decision('某某饭店'), paper('closing-approval', '某某饭后'))).toBe(false);
  });

  it('is told as it was written, with why it is a question', () => {
    const papers = [
      decision(PARTY),
      paper('prior-notice', '静海区宏远商贸有限公司', { title: '告知书', ...SCAN }),
    ];
    const item = items(...papers).find(({ key }) => key.startsWith('prior-notice'));
    expect(item).toMatchObject({
      label: '《告知书》写作“静海区宏远商贸有限公司”',
      reason: '名称识别可能有误，请人工核对',
    });
  });

  it('is not asked for where the party is not known', () => {
    expect(factOf('party-name-items', { papers: [{ type: 'penalty-decision' }] }).isAbsent).toBe(true);
    const unread = factOf('party-name-items', {
      papers: [{ type: 'penalty-decision', fields: { party: null } }],
    });
    expect(unread.reason).toBe('识别不清');
  });
});
