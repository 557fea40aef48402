import type { CasePlan, Ending } from './case-plan.ts';
import { areCompatible } from './defects/compatible.ts';
import { isBlocked } from './defects/defect.ts';
import type { Defect } from './defects/defect.ts';
import { DEFECTS, TRAPS } from './defects/index.ts';
import type { DepartmentProfile } from './department-profile.ts';
import { makeFiling } from './filing.ts';
import type { Filing, UploadKind } from './filing.ts';
import { drawPlan } from './features/index.ts';
import { Random } from './random.ts';

/** A case with its defects, ready to be written; drawing it renders nothing. */
export interface DrawnCase {
  readonly plan: CasePlan;
  readonly filing: Filing;
  readonly defects: readonly Defect[];
  readonly isSmall: boolean;
}

export interface DrawOptions {
  readonly seed: number;
  readonly index: number;
  readonly profile: DepartmentProfile;
  readonly kind: UploadKind;
  /** Few papers, small files: no hearing, order or optional review; TrueType fonts; a coarse grey scan. */
  readonly isSmall?: boolean;
  /** Undefined: drawn; empty: clean; else these where they fit. */
  readonly defectIds?: readonly string[];
}

const ATTEMPTS = 400;

export function drawCase(options: DrawOptions): DrawnCase {
  const random = new Random(options.seed).fork(`case/${options.index}`);
  const wanted = drawWanted(random.fork('defects'), options.defectIds);
  const ending = options.defectIds === undefined ? drawEnding(random.fork('ending')) : 'penalty';
  const id = `${options.index + 1}`.padStart(3, '0');
  let best: DrawnCase | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stream = random.fork(`attempt/${attempt}`);
    const plan = drawPlan(stream.integer(1, 2 ** 31 - 1), id, options.profile, ending);
    if (options.isSmall === true && !isSmall(plan, options.kind)) continue;
    const filing = makeFiling(stream.fork('filing'), options.kind);
    const defects = fitting(plan, filing, wanted);
    if (best === undefined || defects.length > best.defects.length)
      best = { plan, filing, defects, isSmall: options.isSmall === true };
    if (best.defects.length === Math.min(wanted.length, 3) || ending !== 'penalty') break;
  }
  if (best === undefined) throw new Error('no attempt was made');
  return withDefects(best, random.fork('apply'));
}

function drawEnding(random: Random): Ending {
  return random.weighted({ penalty: 90, 'no-penalty': 5, withdrawn: 2, open: 3 });
}

/** Defects in the order in which they are tried; about a third of the cases stay clean. */
function drawWanted(random: Random, ids: readonly string[] | undefined): readonly Defect[] {
  if (ids !== undefined) return [...DEFECTS, ...TRAPS].filter(({ id }) => ids.includes(id));
  const count = Number(random.weighted({ '0': 28, '1': 30, '2': 26, '3': 16 }));
  const drawn = drawByRule(random, count);
  const solo = drawn.find(({ isSolo }) => isSolo === true);
  if (solo !== undefined) return [solo];
  return random.chance(0.2) && count < 3 ? [...drawn, random.pick(TRAPS)] : drawn;
}

/** Rules are drawn first, so that rules with many defects do not crowd out the others. */
function drawByRule(random: Random, count: number): Defect[] {
  const rules = random.shuffle([...new Set(DEFECTS.map(({ ruleId }) => ruleId))]).slice(0, count);
  return rules.map((ruleId) => random.pick(DEFECTS.filter((defect) => defect.ruleId === ruleId)));
}

function fitting(plan: CasePlan, filing: Filing, wanted: readonly Defect[]): Defect[] {
  const chosen: Defect[] = [];
  for (const defect of wanted) {
    if (chosen.length === 3) break;
    if (plan.ending !== 'penalty' && defect.ruleId !== 'file-duplication') continue;
    if (
      !isBlocked(plan, defect) &&
      defect.fits(plan, filing) &&
      chosen.every((other) => areCompatible(plan, filing, defect, other))
    )
      chosen.push(defect);
  }
  return chosen;
}

function withDefects(drawn: DrawnCase, random: Random): DrawnCase {
  const plan = drawn.defects.reduce(
    (current, defect) => defect.apply?.(current, random.fork(defect.id)) ?? current,
    drawn.plan,
  );
  return { ...drawn, plan };
}

function isSmall(plan: CasePlan, kind: UploadKind): boolean {
  const { bodyFont, titleFont } = plan.style;
  // The browser embeds each character of these by itself.
  const hasSmallFonts =
    bodyFont !== 'AR PL UMing CN' && ![bodyFont, titleFont].some((font) => font.startsWith('Noto'));
  if (kind === 'born-digital') return hasSmallFonts;
  return (
    plan.features.length === 0 &&
    !plan.hasOrder &&
    !plan.hasHearing &&
    !plan.isMajor &&
    !plan.hasExtension &&
    (plan.profile.reviewsEveryCase || !plan.hasReview)
  );
}
