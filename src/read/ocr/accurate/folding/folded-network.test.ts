import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { modelFiles } from '../models.ts';
import { bestClasses, textProbabilities, type Values } from '../network.ts';
import { foldedNetwork } from './folded-network.ts';
import { NetworkGraph } from './network-graph.ts';

/** Any picture will do: stripes of many widths, the same in each channel. */
function picture(height: number, width: number, channels = 3): Values {
  const plane = Array.from(
    { length: height * width },
    (_, i) => Math.sin((i % width) ** 1.5 / 9) + ((i * 7919) % 101) / 101 - 0.5,
  );
  const data = Float32Array.from(Array.from({ length: channels }, () => plane).flat());
  return { data, dims: [1, channels, height, width] };
}

const opened = (bytes: Uint8Array): Promise<InferenceSession> =>
  InferenceSession.create(bytes, { intraOpNumThreads: 1 });

function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 9))), 0);
}

describe('foldedNetwork', () => {
  it('finds text where the published network finds it', async () => {
    const bytes = await readFile(modelFiles().detection);
    const page = picture(96, 128);
    const own = await textProbabilities(await opened(bytes), page);
    const folded = await textProbabilities(await opened(foldedNetwork(bytes)), page);
    expect(folded).toHaveLength(own.length);
    expect(farthest(own, folded)).toBeLessThan(1e-4);
  });

  it('gives the classes that are the most probable in the published network', async () => {
    const bytes = await readFile(modelFiles().recognition);
    const { data, dims } = picture(48, 160);
    const published = await opened(bytes);
    const given = await published.run({ [published.inputNames[0] ?? '']: new Tensor('float32', data, dims) });
    const { data: all, dims: shape } = given[published.outputNames[0] ?? ''] as Tensor;
    const classes = shape[2] ?? 1;
    const { classes: best, probabilities } = await bestClasses(
      await opened(foldedNetwork(bytes, 'best')),
      picture(48, 160, 1),
    );
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
      expect(kinds(new NetworkGraph(foldedNetwork(bytes)))).not.toContain('Clip');
    },
  );

  it('leaves no step of the detection network that walks through a whole image for what a convolution can do', async () => {
    const { steps } = new NetworkGraph(foldedNetwork(await readFile(modelFiles().detection)));
    const kinds = steps.map(({ opType }) => opType);
    expect(kinds).not.toContain('ConvTranspose');
    expect(kinds).not.toContain('BatchNormalization');
  });

  it('leaves a network as it is that has nothing to fold', async () => {
    const bytes = foldedNetwork(await readFile(modelFiles().detection));
    expect(new NetworkGraph(foldedNetwork(bytes)).steps).toHaveLength(new NetworkGraph(bytes).steps.length);
  });
});
