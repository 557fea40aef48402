import type { Page } from '../model/page.ts';
import type { DocumentType } from '../model/document-type.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import { compiled } from '../shared/text/compiled.ts';

/** The page's text without blanks, lines parted by `\n`: what cues and `requires` are looked for in. */
export function cueText(page: Page, from = 0, to = page.lines.length): string {
  return page.lines
    .slice(from, to)
    .map((line) => withoutBlanks(line.text))
    .join('\n');
}

/** Cues that are enough for a question; what speaks against may have been misread. */
const LIKELY = 0.5;

/** Types that the text speaks for, sure or not. */
export function likelyTypes(text: string, types: readonly DocumentType[]): string[] {
  const speaksFor = (type: DocumentType): number =>
    type.cues.reduce(
      (sum, cue) => (cue.weight > 0 && compiled(cue.pattern).test(text) ? sum + cue.weight : sum),
      0,
    );
  return types.filter((type) => speaksFor(type) >= LIKELY).map((type) => type.id);
}

/** Sum of the weights of the cues that the text shows. */
export function cueScore(text: string, type: DocumentType): number {
  return type.cues.reduce((sum, cue) => (compiled(cue.pattern).test(text) ? sum + cue.weight : sum), 0);
}
