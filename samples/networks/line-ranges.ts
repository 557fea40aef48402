import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { GreyImage } from '../../src/read/image/grey-image.ts';
import { foldedNetwork } from '../../src/read/ocr/accurate/folding/folded-network.ts';
import { NetworkGraph } from '../../src/read/ocr/accurate/folding/network-graph.ts';
import { modelFiles } from '../../src/read/ocr/accurate/models.ts';
import { recognitionInput } from '../../src/read/ocr/accurate/network.ts';

/** Kinds of steps whose values become bytes. */
const MEASURED = new Set(['Conv', 'Mul', 'GlobalAveragePool']);
/** Significant digits that are kept. */
const DIGITS = 4;

/** The least and the greatest of each value between the steps of the exact network, line by line. */
export class LineRanges {
  readonly #network: InferenceSession;
  readonly #names: readonly string[];
  readonly #lows = new Map<string, number[]>();
  readonly #highs = new Map<string, number[]>();
  #lines = 0;

  private constructor(network: InferenceSession, names: readonly string[]) {
    this.#network = network;
    this.#names = names;
  }

  static async open(): Promise<LineRanges> {
    const graph = new NetworkGraph(foldedNetwork(await readFile(modelFiles().recognition), 'best'));
    const end = graph.steps.findIndex(({ opType }) => opType === 'AveragePool');
    const measured = graph.steps.slice(0, end).filter(({ opType }) => MEASURED.has(opType));
    const names = measured.map(({ output }) => output[0] ?? '');
    graph.finish(
      [],
      names.map((name) => ({ name, type: 'float' as const })),
    );
    return new LineRanges(await InferenceSession.create(graph.toBytes(), { intraOpNumThreads: 1 }), names);
  }

  get lines(): number {
    return this.#lines;
  }

  async see(line: GreyImage): Promise<void> {
    const { data, dims } = recognitionInput(line);
    const input = { [this.#network.inputNames[0] ?? '']: new Tensor('float32', data, dims) };
    const given = await this.#network.run(input, this.#names);
    this.#lines++;
    for (const name of this.#names) {
      const { low, high } = extremes(given[name]?.data as Float32Array);
      this.#lows.set(name, [...(this.#lows.get(name) ?? []), low]);
      this.#highs.set(name, [...(this.#highs.get(name) ?? []), high]);
    }
  }

  /** What half of the lines reach, in the order of the network. */
  medians(): [name: string, range: [low: number, high: number]][] {
    return this.#names.map((name) => [name, [median(this.#lows.get(name)), median(this.#highs.get(name))]]);
  }
}

function extremes(values: Float32Array): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

function median(values: readonly number[] = []): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[sorted.length >> 1] ?? 0).toPrecision(DIGITS));
}
