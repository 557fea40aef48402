import { readFile } from 'node:fs/promises';
import { InferenceSession } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import type { GreyImage } from '../../../image/grey-image.ts';
import { foldedNetwork } from '../folding/folded-network.ts';
import { NetworkGraph } from '../folding/network-graph.ts';
import { LINE_HEIGHT } from '../line-image.ts';
import { modelFiles } from '../models.ts';
import { bestClasses, quickClasses, recognitionInput } from '../network.ts';
import { byteNetwork } from './byte-network.ts';
import { RECOGNITION_RANGES } from './recognition-ranges.ts';

/** Print of no meaning: dark strokes on white paper. */
function strokes(width: number): GreyImage {
  const data = new Uint8Array(width * LINE_HEIGHT).fill(245);
  for (let y = 10; y < 38; y++) {
    for (let x = 12; x < width - 12; x++) {
      const isInk = (x * 7 + y * 3) % 29 < 4 || (y % 14 < 3 && x % 30 < 22);
      if (isInk) data[y * width + x] = 40;
    }
  }
  return { width, height: LINE_HEIGHT, data };
}

const opened = (bytes: Uint8Array): Promise<InferenceSession> =>
  InferenceSession.create(bytes, { intraOpNumThreads: 1 });

describe('byteNetwork', () => {
  it('sees at most places what the exact network sees', async () => {
    const folded = foldedNetwork(await readFile(modelFiles().recognition), 'best');
    const line = strokes(240);
    const exact = await bestClasses(await opened(folded), recognitionInput(line));
    const quick = await quickClasses(
      await opened(byteNetwork(folded, RECOGNITION_RANGES, LINE_HEIGHT)),
      line,
    );
    expect(quick.classes).toHaveLength(exact.classes.length);
    const same = exact.classes.filter((each, step) => each === quick.classes[step]);
    expect(same.length).toBeGreaterThanOrEqual(0.8 * exact.classes.length);
  });

  it('multiplies in bytes wherever the exact network has a convolution before its lines are averaged', async () => {
    const folded = foldedNetwork(await readFile(modelFiles().recognition), 'best');
    const { steps } = new NetworkGraph(byteNetwork(folded, RECOGNITION_RANGES, LINE_HEIGHT));
    const kinds = steps.map(({ opType }) => opType);
    const end = kinds.indexOf('AveragePool');
    expect(kinds.slice(0, end)).not.toContain('Conv');
    expect(kinds.slice(0, end).filter((kind) => kind === 'QLinearConv').length).toBeGreaterThan(20);
  });

  it('says which range is missing', async () => {
    const folded = foldedNetwork(await readFile(modelFiles().recognition), 'best');
    expect(() => byteNetwork(folded, {}, LINE_HEIGHT)).toThrow(/was not measured/u);
  });
});
