import { describe, expect, it } from 'vitest';
import { isPieceOfNames } from './person-names.ts';

describe('a piece of names that run together', () => {
  const names = ['赵凯梅', '孙鹏'];

  it.each(['赵凯', '梅孙', '梅孙鹏'])('is %s', (run) => {
    expect(isPieceOfNames(run, names)).toBe(true);
  });

  it.each(['赵凯梅', '孙鹏', '王芳', '孙鹏赵凯梅王'])('is not %s', (run) => {
    expect(isPieceOfNames(run, names)).toBe(false);
  });
});
