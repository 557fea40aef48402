import { describe, expect, it } from 'vitest';
import { type Paper, documentFactOf } from '../../../../test/fixtures/case-builder.ts';

const decision: Paper = {
  type: 'penalty-decision',
  fields: { party: '天津海晟商贸有限公司', 'legal-representative': '王海生' },
};
const receipt = (fields: NonNullable<Paper['fields']>): Paper => ({ type: 'proof-of-service', fields });

function knownOf(...papers: Paper[]): unknown {
  const fact = documentFactOf('receipt-recipient-known', { papers });
  return fact.value ?? (fact.isAbsent ? 'absent' : 'unknown');
}

describe('who signs a receipt', () => {
  it.each<[string, Paper[], unknown]>([
    ['is not asked where no name was read', [receipt({}), decision], 'absent'],
    ['is the representative', [receipt({ 'receiver-name': '王海生' }), decision], true],
    [
      'is somebody whose relation is told',
      [receipt({ 'proxy-receiver': '张小虎', 'relation-told': true }), decision],
      true,
    ],
    [
      'is the holder of a mandate',
      [receipt({ 'receiver-name': '张小虎' }), decision, { type: 'authorization' }],
      true,
    ],
    [
      'is named by another paper',
      [
        receipt({ 'proxy-receiver': '张小虎' }),
        decision,
        { type: 'inquiry-record', lines: ['被询问人：张小虎　职务：店长'] },
      ],
      true,
    ],
    [
      'is a question where only another receipt names him',
      [receipt({ 'proxy-receiver': '张小虎' }), decision, { ...receipt({}), lines: ['张小虎'] }],
      'unknown',
    ],
    ['is a question where nothing tells', [receipt({ 'receiver-name': '张小虎' }), decision], 'unknown'],
    [
      'is nobody known where the place is empty',
      [receipt({ 'proxy-receiver': '张小虎', 'relation-told': '' }), decision],
      false,
    ],
  ])('%s', (_, papers, expected) => {
    expect(knownOf(...papers)).toBe(expected);
  });
});
