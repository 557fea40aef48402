import { keptInOrder } from '../../shared/text/similarity.ts';

/** Whose seal it is, by its ring: that of whoever signs the paper, or of somebody else. */
export type SealOwner = 'signer' | 'other' | 'doubtful';

/** A public body; companies seal what they were handed, beside the body's seal that may not have been seen. */
const BODY = /(?:局|政府|委员会|管委会|队|站|所|厅|办事处|办公室|中心|院)$/u;
/** Characters: of less a ring tells nothing. */
const SHORTEST_RING = 5;
/** Of two names, 0–1: OCR loses or misreads up to a third of a ring's letters, and names leave the city out. */
const SAME = { likeness: 0.65, kept: 0.85 };
const ANOTHER = { likeness: 0.5, kept: 0.6 };

/** A seal for one kind of paper or an inner office's: whether it may stand somewhere, a person decides. */
const SPECIAL = /专用章/u;

/** Reads the ring of a seal beside the names of the body that signs: its own where nothing speaks against it. */
export function sealOwner(ring: string, signers: readonly string[]): SealOwner {
  if (SPECIAL.test(ring)) return 'doubtful';
  const name = ring.replace(/^[一—\-\s]+|[^\p{Script=Han}]/gu, '');
  if (signers.length === 0 || name.length < SHORTEST_RING) return 'signer';
  const alike = signers.map((signer) => alikeness(name, signer));
  if (alike.some(({ likeness, kept }) => likeness >= SAME.likeness || kept >= SAME.kept)) return 'signer';
  const isAnother = alike.every(({ likeness, kept }) => likeness < ANOTHER.likeness && kept < ANOTHER.kept);
  return isAnother && BODY.test(name) ? 'other' : 'doubtful';
}

/** `kept`: the share of the shorter name that stands in the longer one; `likeness`: of both. */
function alikeness(a: string, b: string): { likeness: number; kept: number } {
  const kept = keptInOrder(a, b);
  return { kept, likeness: (2 * kept * Math.min(a.length, b.length)) / (a.length + b.length) };
}
