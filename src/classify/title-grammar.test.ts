import { describe, expect, it } from 'vitest';
import { heading, pageOf } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { classify } from './classify.ts';
import { understoodTitle } from './title-grammar.ts';

const forms = await shippedRuleset();
const written = forms.documentTypes.flatMap(({ id, readAs }) =>
  readAs.flatMap(({ examples }) => examples.map((title) => [title, id] as const)),
);

describe('a title says by its words which paper it is', () => {
  it.each(written)('%s', (title, type) => {
    expect(understoodTitle(title, forms)).toMatchObject({ kind: 'named', type: { id: type }, isSure: true });
  });
});

/** Each with the type that it shares most words with and must not be taken for. */
const NEVER: readonly (readonly [title: string, type: string])[] = [
  ['行政处罚事先告知审批表', 'prior-notice'],
  ['行政处罚事先（听证）告知审批表', 'prior-notice'],
  ['行政处罚听证告知呈批表', 'hearing-right-notice'],
  ['先行登记保存物品处理审批表', 'preservation-approval'],
  ['先行登记保存物品通知书', 'preservation-disposal'],
  ['解除登记保存物品通知书', 'preservation-notice'],
  ['不予行政许可决定书', 'no-penalty-decision'],
  ['准予行政许可决定书', 'penalty-decision'],
  ['撤销行政许可决定书', 'penalty-decision'],
  ['不予立案审批表', 'filing-approval'],
  ['不予受理听证通知书', 'hearing-notice'],
  ['查封（扣押）物品移交通知书', 'seizure-decision'],
  ['查封（扣押）物品移交通知书', 'seizure-release'],
  ['涉嫌犯罪案件移送审批表', 'transfer-letter'],
  ['涉嫌犯罪案件移送审批表', 'closing-approval'],
  ['责令限期改正审批表', 'rectification-order'],
  ['简易程序行政处罚决定书', 'penalty-decision'],
  ['行政处罚决定书更正通知书', 'penalty-decision'],
  ['按日连续处罚决定书', 'spot-decision'],
  ['行政复议决定书', 'penalty-decision'],
  ['指定管辖通知书', 'inquiry-notice'],
  ['行政处罚信用修复告知书', 'prior-notice'],
];

describe('what it shares words with it is not', () => {
  it.each(NEVER)('%s: not %s', (title, type) => {
    const page = pageOf([heading('某某县某某局', 16), heading(title), '编号：2025-017', '名称：某某商行']);
    expect(classify([page], forms).map((paper) => paper.type)).not.toContain(type);
  });
});

describe('a title with words that nobody listed', () => {
  it.each([
    ['某某县水务局责令停止河道采砂违法行为通知书', 'rectification-order'],
    ['某某市某某局行政处罚决定书', 'penalty-decision'],
  ])('%s is understood where they are an agency or may be anything', (title, type) => {
    expect(understoodTitle(title, forms)).toMatchObject({ kind: 'named', type: { id: type }, isSure: true });
  });

  it('is a question', () => {
    const said = understoodTitle('行政处罚某某项决定书', forms);
    expect(said).toMatchObject({ kind: 'named', type: { id: 'penalty-decision' }, isSure: false });
  });

  it.each([
    [
      'is borne out by its text',
      '经查明，该公司虚假应标。决定罚款五千元。不服的可以申请行政复议。',
      'penalty-decision',
    ],
    ['is a question where its text says nothing of it', '本页由承办机构存档。', 'other'],
  ])('%s', (_, text, type) => {
    const lines = ['津静政采罚〔2024〕2号', '津海办公设备有限公司：', ...text.split(/(?<=。)/u)];
    const page = pageOf([heading('政府采购行政处罚决定书'), ...lines]);
    expect(classify([page], forms)[0]?.type).toBe(type);
  });

  it('is near to a paper where it says more than that', () => {
    const said = understoodTitle('延期听证通知书', forms);
    expect(said).toMatchObject({ kind: 'near', type: { id: 'hearing-notice' } });
  });

  it('says nothing where it names no purpose', () => {
    expect(understoodTitle('某某通知书', forms)).toBeUndefined();
  });
});
