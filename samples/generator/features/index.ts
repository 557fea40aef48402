import type { Paper } from '../block.ts';
import type { CasePlan } from '../case-plan.ts';
import { makePlan } from '../make-plan.ts';
import { Random } from '../random.ts';
import { coParty } from './co-party.ts';
import { enforcement } from './enforcement.ts';
import type { Feature } from './feature.ts';
import { instalments } from './instalments.ts';
import { preservation } from './preservation.ts';
import { publication } from './publication.ts';
import { sampling } from './sampling.ts';
import { seizure } from './seizure.ts';
import { suspension } from './suspension.ts';
import { witness } from './witness.ts';

export const FEATURES: readonly Feature[] = [
  preservation,
  seizure,
  sampling,
  witness,
  coParty,
  instalments,
  enforcement,
  suspension,
  publication,
];

/** A clean case with the further steps that fit it, drawn one by one. */
export function drawPlan(...args: Parameters<typeof makePlan>): CasePlan {
  const plan = makePlan(...args);
  return FEATURES.reduce((current, feature) => {
    const isDrawn = new Random(plan.seed).fork(`feature/${feature.id}`).chance(feature.chance);
    return isDrawn && feature.fits(current) ? withFeature(current, feature) : current;
  }, plan);
}

export function withFeature(plan: CasePlan, feature: Feature): CasePlan {
  const prepared = feature.prepare?.(plan) ?? plan;
  return { ...prepared, features: [...prepared.features, feature.id] };
}

export function featuresOf(plan: CasePlan): readonly Feature[] {
  return FEATURES.filter(({ id }) => plan.features.includes(id));
}

/** The papers of the case with those of its features in their places. */
export function withFeaturePapers(plan: CasePlan, papers: readonly Paper[]): Paper[] {
  const placed = featuresOf(plan).flatMap((feature) => feature.papers(plan));
  return papers.flatMap((paper) => [
    paper,
    ...placed.filter(({ after }) => after === paper.key).flatMap((one) => one.papers),
  ]);
}
