import { describe, expect, it } from 'vitest';
import { fieldRead, valueRead } from '../../../test/fixtures/field-request.ts';

describe('calculations of a paper', () => {
  it('are read in pairs of what it states and what it comes to', () => {
    expect(valueRead('calculations', ['6袋×9.5元=57元，57元×10倍', '=580元'])).toEqual([
      5700, 5700, 58_000, 57_000,
    ]);
  });

  it('are shown by the one that is wrong', () => {
    const field = fieldRead('calculations', ['6袋×9.5元=57元，57元×10倍=580元']);
    expect(field.state === 'found' && field.evidence[0]?.quote).toBe('57元×10倍=580元');
  });

  it('are not those of a quoted text', () => {
    expect(valueRead('calculations', ['他说“一共算下来是6袋×9.5元=58元”'])).toBe('notFound');
  });
});
