import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { modelFiles } from '../models.ts';
import type { GreyImage } from '../../../image/grey-image.ts';
import { bestClasses, textProbabilities } from '../network.ts';
import { detectionNetwork, folded, recognitionNetwork } from './folded-network.ts';
import { NetworkGraph } from './network-graph.ts';

/** Any picture will do: stripes of many widths. */
function picture(height: number, width: number): GreyImage {
  const brightness = (i: number): number =>
    128 + 80 * Math.sin((i % width) ** 1.5 / 9) + 47 * (((i * 7919) % 101) / 101 - 0.5);
  return { width, height, data: Uint8Array.from({ length: height * width }, (_, i) => brightness(i)) };
}

/** As the published network takes it: the same in each of three channels but for what the channel is set against. */
function published(
  { width, height, data }: GreyImage,
  value: (pixel: number, channel: number) => number,
): Tensor {
  const values = [0, 1, 2].flatMap((channel) => Array.from(data, (pixel) => value(pixel, channel)));
  return new Tensor('float32', Float32Array.from(values), [1, 3, height, width]);
}

async function firstOutput(network: InferenceSession, input: Tensor): Promise<Tensor> {
  const given = await network.run({ [network.inputNames[0] ?? '']: input });
  return given[network.outputNames[0] ?? ''] as Tensor;
}

const opened = (bytes: Uint8Array): Promise<InferenceSession> =>
  InferenceSession.create(bytes, { intraOpNumThreads: 1 });

function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 9))), 0);
}

describe('folded networks', () => {
  it('finds text where the published network finds it', async () => {
    const bytes = await readFile(modelFiles().detection);
    const page = picture(96, 128);
    const [mean, deviation] = [
      [0.485, 0.456, 0.406],
      [0.229, 0.224, 0.225],
    ];
    const values = published(page, (pixel, c) => (pixel / 255 - (mean[c] ?? 0)) / (deviation[c] ?? 1));
    const own = (await firstOutput(await opened(bytes), values)).data as Float32Array;
    const folded = await textProbabilities(await opened(detectionNetwork(bytes)), page);
    expect(folded).toHaveLength(own.length);
    expect(farthest(own, folded)).toBeLessThan(1e-4);
  });

  it('gives the classes that are the most probable in the published network', async () => {
    const bytes = await readFile(modelFiles().recognition);
    const line = picture(48, 160);
    const values = published(line, (pixel) => pixel / 127.5 - 1);
    const { data: all, dims: shape } = await firstOutput(await opened(bytes), values);
    const classes = shape[2] ?? 1;
    const { classes: best, probabilities } = await bestClasses(await opened(recognitionNetwork(bytes)), line);
    expect(best).toHaveLength(shape[1] ?? 0);
    best.forEach((one, step) => {
      const values = (all as Float32Array).subarray(step * classes, (step + 1) * classes);
      expect(one).toBe(values.indexOf(Math.max(...values)));
      expect(probabilities[step]).toBeCloseTo(Math.max(...values), 4);
    });
  });

  it.each(['detection', 'recognition'] as const)(
    'leaves no hard-swish spelt out in the %s network',
    async (name) => {
      const bytes = await readFile(modelFiles()[name]);
      const kinds = (graph: NetworkGraph): string[] => graph.steps.map(({ opType }) => opType);
      expect(kinds(new NetworkGraph(bytes)).filter((kind) => kind === 'Clip').length).toBeGreaterThan(20);
      expect(kinds(folded(bytes))).not.toContain('Clip');
    },
  );

  it('leaves no step of the detection network that walks through a whole image for what a convolution can do', async () => {
    const { steps } = folded(await readFile(modelFiles().detection));
    const kinds = steps.map(({ opType }) => opType);
    expect(kinds).not.toContain('ConvTranspose');
    expect(kinds).not.toContain('BatchNormalization');
  });

  it('leaves a network as it is that has nothing to fold', async () => {
    const once = folded(await readFile(modelFiles().detection));
    expect(folded(once.toBytes()).steps).toHaveLength(once.steps.length);
  });
});
