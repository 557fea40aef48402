import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { redMarks, redSeals } from './red-seals.ts';

/** An A4 page at about 100 dpi: a seal of 42 mm measures 165 pixels. */
const WIDTH = 827;
const HEIGHT = 1169;

function sealsOn(drawing: DrawnImage): ReturnType<typeof redSeals> {
  return redSeals(drawing.bits().data, WIDTH, HEIGHT);
}

describe('redSeals', () => {
  it('finds a ring of a seal’s size where it stands', () => {
    const [seal] = sealsOn(new DrawnImage(WIDTH, HEIGHT).ring(560, 900, 82, 5));
    expect(seal).toBeDefined();
    expect(Math.abs((seal?.x ?? 0) + (seal?.width ?? 0) / 2 - 560)).toBeLessThan(12);
    expect(Math.abs((seal?.y ?? 0) + (seal?.height ?? 0) / 2 - 900)).toBeLessThan(12);
  });

  it('counts ring and star as one seal', () => {
    const drawing = new DrawnImage(WIDTH, HEIGHT).ring(560, 900, 60, 24).block(540, 880, 40, 40);
    expect(sealsOn(drawing)).toHaveLength(1);
  });

  it('finds two seals that stand apart', () => {
    const drawing = new DrawnImage(WIDTH, HEIGHT).ring(200, 300, 82, 5).ring(600, 900, 82, 5);
    expect(sealsOn(drawing)).toHaveLength(2);
  });

  it.each([
    ['a red double line under the head', new DrawnImage(WIDTH, HEIGHT).block(80, 200, 660, 4)],
    ['a red stamp of one word', new DrawnImage(WIDTH, HEIGHT).block(100, 100, 120, 26)],
    ['a red speck', new DrawnImage(WIDTH, HEIGHT).block(100, 100, 12, 12)],
    ['a picture full of red', new DrawnImage(WIDTH, HEIGHT).block(80, 100, 600, 500)],
  ])('takes %s for no seal', (_, drawing) => {
    expect(sealsOn(drawing)).toEqual([]);
  });
});

/** Levels as the decoder gives them. */
function marksOn(drawing: DrawnImage, level = 1): ReturnType<typeof redMarks> {
  return redMarks(
    drawing.bits().data.map((bit) => bit * level),
    WIDTH,
    HEIGHT,
  );
}

describe('redMarks', () => {
  it('takes a full red spot of a finger’s size for a fingerprint', () => {
    expect(marksOn(new DrawnImage(WIDTH, HEIGHT).block(300, 700, 50, 62))).toMatchObject([
      { kind: 'fingerprint' },
    ]);
  });

  it('takes red print in the letterhead for none', () => {
    expect(marksOn(new DrawnImage(WIDTH, HEIGHT).block(300, 100, 50, 50))).toEqual([]);
  });

  it('doubts a ring that is only reddish', () => {
    const [seal] = marksOn(new DrawnImage(WIDTH, HEIGHT).ring(560, 900, 82, 5), 2);
    expect(seal?.kind).toBe('seal');
    expect(seal?.confidence).toBeLessThan(0.5);
  });

  it('does not count the star of a seal apart', () => {
    const drawing = new DrawnImage(WIDTH, HEIGHT).ring(560, 900, 82, 5).block(540, 880, 40, 40);
    expect(marksOn(drawing).filter(({ kind }) => kind === 'fingerprint')).toEqual([]);
  });
});
