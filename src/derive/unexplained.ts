import type { Document } from '../model/document.ts';
import type { DocumentType } from '../model/document-type.ts';
import type { Ruleset } from '../model/ruleset.ts';
import { withoutBlanks } from '../shared/text/normalise.ts';
import { compiled } from '../shared/text/compiled.ts';

/** Kinds of papers at most whose titles share a pair of characters that still tells them from others: 审核, 集体, 送达. */
const FEW_KINDS = 4;

const OTHER = 'other';

/** Pairs of characters of titles with the kinds of papers that bear them. */
type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

const PAIRS = new WeakMap<readonly DocumentType[], Pairs>();

/**
 * A legible paper of no known kind that may be one of the asked ones: its title shares with theirs what few other titles
 * have. 行政处罚案件法制审核单 may be the review of the law, 房屋租赁合同 may not.
 */
export function unexplainedPaper(
  documents: readonly Document[],
  asked: readonly string[],
  { documentTypes: types, titleWords }: Pick<Ruleset, 'documentTypes' | 'titleWords'>,
): Document | undefined {
  const pairs = PAIRS.get(types) ?? pairsOf(types);
  PAIRS.set(types, pairs);
  const isKnown = (title: string): boolean =>
    titleWords.knownOthers.some((source) => compiled(source).test(title));
  return documents.find(
    (paper) => isUnknown(paper, types) && !isKnown(paper.title) && mayBe(paper.title, asked, pairs),
  );
}

/** Papers that no rule asks for are of a type, too: one that is surely of it is explained. */
function isUnknown({ type, confidence }: Document, types: readonly DocumentType[]): boolean {
  return type === OTHER && confidence < (types.find(({ id }) => id === OTHER)?.floor ?? 1);
}

function mayBe(title: string, asked: readonly string[], pairs: Pairs): boolean {
  return pairsIn(title).some((pair) => {
    const kinds = pairs.get(pair);
    return kinds !== undefined && kinds.size <= FEW_KINDS && asked.some((type) => kinds.has(type));
  });
}

function pairsOf(types: readonly DocumentType[]): Pairs {
  const pairs = new Map<string, Set<string>>();
  for (const { id, titles } of types)
    for (const pair of titles.flatMap(({ text }) => pairsIn(text)))
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(id));
  return pairs;
}

function pairsIn(title: string): string[] {
  const characters = [...withoutBlanks(title)].filter((c) => /\p{Script=Han}/u.test(c));
  return characters.slice(1).map((second, i) => `${characters[i] ?? ''}${second}`);
}
