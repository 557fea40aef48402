import type { OcrChoice } from '../protocol.ts';
import type { OcrEngine } from './engine.ts';

/** The engine of a reader; only the chosen one is loaded, its data with the first page. */
export async function openEngine(choice: OcrChoice): Promise<OcrEngine | undefined> {
  if (choice === 'off') return undefined;
  if (choice === 'accurate') return (await import('./accurate/accurate.ts')).accurateEngine();
  return (await import('./tesseract.ts')).tesseractEngine();
}
