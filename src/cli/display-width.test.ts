import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth } from './display-width.ts';

describe('displayWidth', () => {
  it('counts two columns for a Chinese character and one for a letter', () => {
    expect(displayWidth('案卷 a1')).toBe(7);
    expect(displayWidth('（，）')).toBe(6);
  });
});

describe('cutToWidth', () => {
  it('cuts between characters, with an ellipsis, never beyond the columns', () => {
    expect(cutToWidth('案卷体检', 8)).toBe('案卷体检');
    expect(cutToWidth('案卷体检表', 8)).toBe('案卷体…');
    expect(displayWidth(cutToWidth('a案卷体检表', 8))).toBeLessThanOrEqual(8);
  });
});
