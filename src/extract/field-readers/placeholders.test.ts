import { describe, expect, it } from 'vitest';
import { valueRead } from '../../../test/fixtures/field-request.ts';

describe('placeholders of a form', () => {
  it('are told in the order in which they stand', () => {
    expect(
      valueRead('placeholders', ['经查（写明违法事实），于×年×月×日', '违反《××法》第×条，罚款××元']),
    ).toEqual(['（写明违法事实）', '×年×月×日', '《××法》', '第×条', '罚款××元']);
  });

  it('are not those of a quoted text, nor a product', () => {
    expect(valueRead('placeholders', ['文书样式写作“《××法》第×条”，3件×120元=360元'])).toBe('notFound');
  });
});
