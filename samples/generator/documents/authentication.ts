import { handwriting } from '../block.ts';
import type { Block } from '../block.ts';
import type { Day } from '../calendar.ts';
import { dateText } from '../wording.ts';
import { sign } from './writing.ts';
import type { Writing } from './writing.ts';

const WORDS = [
  '此件与原件核对无误。',
  '经核对，与原件无异。',
  '本复印件与原件一致。',
  '复印件与原件核对一致，原件由提供人保存。',
  '与原件核对无误，复印自当事人处。',
];

/** What stands by hand on a copy: that it agrees with the original, who gave it, and when. */
export function authenticated(writing: Writing, giver: string, day: Day): Block {
  return {
    kind: 'signatures',
    parts: [
      writing.random.pick(WORDS),
      writing.random.pick(['　提供人：', '　证据提供人：', '　提供人签名：']),
      sign(writing, giver),
      '　',
      handwriting(dateText(day, writing.style.dates)),
    ],
  };
}
