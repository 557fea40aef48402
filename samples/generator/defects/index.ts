import { DECISION_DEFECTS } from './decision-content.ts';
import type { Defect } from './defect.ts';
import { FILE_DEFECTS } from './files.ts';
import { MISSING_DEFECTS } from './missing.ts';
import { TIME_DEFECTS } from './time.ts';
import { TRAPS } from './traps.ts';

export { TRAPS };

export const DEFECTS: readonly Defect[] = [
  ...MISSING_DEFECTS,
  ...DECISION_DEFECTS,
  ...TIME_DEFECTS,
  ...FILE_DEFECTS,
];
