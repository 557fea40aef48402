import { hanShare } from '../../shared/text/normalise.ts';
import { withChineseSigns } from '../layout/chinese-signs.ts';
import type { Word } from '../layout/word.ts';
import type { OcrWord } from '../ocr/engine.ts';
import { scaledBox } from './scaled-box.ts';

/** What an engine read, for the layout; `scale` makes points of pixels. */
export function wordInPoints(word: OcrWord, scale: number): Word {
  return {
    ...word,
    text: withChineseSigns(word.text),
    box: scaledBox(word.box, scale),
    fontSize: characterSize(word) * scale,
  };
}

/** Height of a Chinese character in pixels: the box of a word is as high as one, or as wide as its share. */
function characterSize({ text, box }: OcrWord): number {
  const perCharacter = box.width / Math.max(1, [...text].length);
  return hanShare(text) > 0.5 ? Math.max(box.height, Math.min(perCharacter, box.height * 1.3)) : box.height;
}
