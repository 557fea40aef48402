import type { DepartmentProfile } from '../department-profile.ts';
import { construction } from './construction.ts';
import { ecology } from './ecology.ts';
import { emergency } from './emergency.ts';
import { labour } from './labour.ts';
import { market } from './market.ts';
import { urban } from './urban.ts';

/** A new department is one data file and one entry here. */
export const DEPARTMENTS: readonly DepartmentProfile[] = [
  emergency,
  market,
  ecology,
  urban,
  labour,
  construction,
];
