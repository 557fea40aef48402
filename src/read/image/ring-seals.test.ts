import { describe, expect, it } from 'vitest';
import { DrawnImage } from '../../../test/fixtures/drawn-image.ts';
import { ringSeals } from './ring-seals.ts';

/** An A4 page at about 100 dpi: a seal of 40 mm has a radius of 79 pixels. */
const WIDTH = 827;
const HEIGHT = 1169;

function page(): DrawnImage {
  return new DrawnImage(WIDTH, HEIGHT);
}

/** Lines of print from one height to another. */
function printed(drawing: DrawnImage, from = 120, to = 1000): DrawnImage {
  for (let y = from; y < to; y += 26) for (let x = 90; x < 740; x += 15) drawing.block(x, y, 9, 12);
  return drawing;
}

/** Sixteen characters of an agency's name along the ring of a seal. */
function named(drawing: DrawnImage): DrawnImage {
  for (let i = 0; i < 16; i++) {
    const angle = (2 * Math.PI * i) / 16;
    drawing.block(
      Math.round(560 + 70 * Math.cos(angle)) - 5,
      Math.round(900 + 70 * Math.sin(angle)) - 5,
      10,
      10,
    );
  }
  return drawing;
}

describe('ringSeals', () => {
  it('finds a ring of a seal’s size where it stands', () => {
    const [seal] = ringSeals(page().ring(560, 900, 79, 4));
    expect(Math.abs((seal?.x ?? 0) + (seal?.width ?? 0) / 2 - 560)).toBeLessThan(12);
    expect(Math.abs((seal?.y ?? 0) + (seal?.height ?? 0) / 2 - 900)).toBeLessThan(12);
  });

  it('finds a seal over the agency and the day', () => {
    const drawing = page().ring(560, 900, 79, 4).block(490, 880, 150, 12).block(510, 910, 110, 12);
    expect(ringSeals(drawing)).toHaveLength(1);
  });

  it('finds a seal whose long name stands close to its ring', () => {
    expect(ringSeals(named(page().ring(560, 900, 79, 4)))).toHaveLength(1);
  });

  it.each([
    ['running text', printed(page())],
    ['a name set in a circle without a ring', named(page())],
    ['a ring too small for a seal', page().ring(560, 900, 40, 4)],
    ['a ring too large for a seal', page().ring(400, 600, 200, 4)],
    ['half a ring', page().ring(560, 900, 79, 4).block(470, 810, 180, 90, 255)],
    ['a grey picture', page().block(100, 100, 600, 900, 150)],
    ['an empty page', page()],
  ])('takes %s for no seal', (_, drawing) => {
    expect(ringSeals(drawing)).toEqual([]);
  });
});
