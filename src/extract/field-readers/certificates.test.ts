import { describe, expect, it } from 'vitest';
import { valueRead } from '../../../test/fixtures/field-request.ts';

const FANG = { name: '方启明', certificate: '14082210317' };
const HE = { name: '何婷', certificate: '14082210325' };

describe('the numbers of certificates', () => {
  it.each([
    [['检查人员 方启明 执法证号14082210317 何婷 执法证号14082210325 记录人 何婷'], [FANG, HE]],
    [['检查人员：方启明、何婷 执法证号：14082210317、14082210325 记录人：何婷'], [FANG, HE]],
    [['询问人：方启明（执法证号14082210317）、何婷（执法证号14082210325）'], [FANG, HE]],
    [['勘验人：方启明执法证号： P14082210317'], [{ ...FANG, certificate: 'P14082210317' }]],
    [
      ['检查人员：方启明、何婷 行政执法证件编号：冀渤13070052、冀渤13070038'],
      [
        { ...FANG, certificate: '冀渤13070052' },
        { ...HE, certificate: '冀渤13070038' },
      ],
    ],
  ])('are whose they stand beside: %j', (lines, people) => {
    expect(valueRead('certificates', lines)).toEqual(people);
  });

  it.each([
    [
      'nobody can tell whose the one of two is',
      '检查人员：方启明、何婷、王芳 执法证号：14082210317、14082210325',
    ],
    [
      'several follow the name of the recorder',
      '检查人：方启明、何婷 记录人：何婷 执法证号：\n14082210317、14082210325',
    ],
    ['a telephone stands there', '检查人员：方启明 联系电话：13920000011'],
    ['no name stands before them', '出示执法证号14082210317'],
  ])('are not read where %s', (_, line) => {
    expect(valueRead('certificates', [line])).toBe('notFound');
  });
});
