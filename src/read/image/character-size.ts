import { hanShare } from '../../shared/text.ts';
import type { OcrWord } from '../ocr/engine.ts';

/** Height of a Chinese character in pixels: the box of a word is as high as one, or as wide as its share. */
export function characterSize({ text, box }: OcrWord): number {
  const perCharacter = box.width / Math.max(1, [...text].length);
  return hanShare(text) > 0.5 ? Math.max(box.height, Math.min(perCharacter, box.height * 1.3)) : box.height;
}
