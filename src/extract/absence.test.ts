import { describe, expect, it } from 'vitest';
import { formFieldRead } from '../../test/fixtures/field-request.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { isSaidOtherwise, mayBeSaid } from './absence.ts';

const { traces } = await shippedRuleset();

describe.each(traces.map((each) => ({ each, id: each.id })))('traces of $id', ({ each }) => {
  it.each(each.examples.perhaps)('may stand here: %s', (text) => {
    expect(mayBeSaid(each, text)).toBe(true);
  });

  it.each(each.examples.never)('surely do not stand here: %s', (text) => {
    expect(mayBeSaid(each, text)).toBe(false);
  });

  it.each(each.examples.otherwise ?? [])('are contradicted here: %s', (text) => {
    expect(isSaidOtherwise(each, text)).toBe(true);
  });

  it('are contradicted by none of the texts that may say it or do not say it', () => {
    const plain = [...each.examples.perhaps, ...each.examples.never];
    expect(plain.filter((text) => isSaidOtherwise(each, text))).toEqual([]);
  });
});

describe('a field that was not found', () => {
  const read = (...lines: string[]) => formFieldRead('penalty-decision', 'late-fee-told', lines);

  it('is lacking where no word stands on the paper that any wording needs', () => {
    expect(read('行政处罚决定书', '罚款人民币五千元。')).toMatchObject({
      state: 'lacking',
      proof: { by: 'no-trace' },
    });
  });

  it('is only not found where it may be said in words that no reader knows', () => {
    expect(formFieldRead('penalty-decision', 'reconsideration-told', ['关于复议事项另行告知'])).toMatchObject(
      {
        state: 'notFound',
        why: 'doubtful',
      },
    );
  });

  it('is lacking where the paper says something else', () => {
    const lines = ['可以自收到本决定书之日起三十日内向区人民政府申请行政复议'];
    expect(formFieldRead('penalty-decision', 'reconsideration-period', lines)).toMatchObject({
      state: 'lacking',
      proof: { by: 'said-otherwise' },
    });
  });
});
