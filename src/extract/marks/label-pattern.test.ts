import { expect, it } from 'vitest';
import { labelPattern } from './label-pattern.ts';

const SIGNED = '受送达人(?:[（(]单位[）)])?[（(](?:签名|签收)[）)]';

it.each(['受送达人（签收）：', '受送达人 （签收）：', '受送达人 （单位） （签名） （盖章）：'])(
  'a label may have blanks before its brackets, which OCR sees there: %s',
  (text) => {
    expect([...text.matchAll(labelPattern(SIGNED))].map(([label]) => label)).toEqual([text]);
  },
);
