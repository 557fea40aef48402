import type { CasePlan } from '../case-plan.ts';
import { exhibitKeys } from '../documents/exhibits.ts';
import type { Defect } from './defect.ts';
import { edited } from './edited.ts';

/** Papers with photographs. */
function photoKeys(plan: CasePlan): string[] {
  return exhibitKeys(plan).filter(
    (_, index) => plan.violation.extraEvidence[index]?.includes('照片') === true,
  );
}

const hasPhotos = (plan: CasePlan): boolean => photoKeys(plan).length > 0;

/** Photographs of which nobody can tell what they are. */
export const PHOTO_DEFECTS: readonly Defect[] = [
  edited({
    id: 'photo-place-blank',
    ruleId: 'photo-annotation',
    title: '现场照片的拍摄地点空白',
    fits: hasPhotos,
    edits: (plan) => [
      { papers: photoKeys(plan), find: `${plan.party.address}${plan.violation.place}`, put: '' },
    ],
  }),
  edited({
    id: 'photo-purpose-blank',
    ruleId: 'photo-annotation',
    title: '现场照片的证明内容空白',
    fits: hasPhotos,
    edits: (plan) => [{ papers: photoKeys(plan), find: /[^：]*，反映检查当日的现场情况/g, put: '' }],
  }),
];
